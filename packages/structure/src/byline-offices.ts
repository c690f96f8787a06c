/**
 * Why: some journals print an office behind each name, and the mark of the name behind the office: “Ada Lind, senior
 * lecturer¹”. The office is no person, and its mark says where the person before it works.
 */
import type { Byline, Printed } from './byline.js'

/**
 * Gives marks behind offices in small letters to the names before them, and takes the offices out of the people. Names in
 * small letters have marks of their own, as the name before them has.
 */
export function joinOffices(byline: Byline): void {
  const gone = new Set<Printed>()
  let named: Printed | undefined
  let offices: Printed[] = []
  for (const person of byline.people) {
    if (/\p{Lu}|\p{Lo}/u.test(person.name)) {
      named = person
      offices = []
      continue
    }
    offices.push(person)
    if (!named || named.marks.length > 0 || person.marks.length === 0) continue
    named.marks.push(...person.marks)
    named.targets.push(...person.targets)
    for (const office of offices) {
      gone.add(office)
      byline.left.push({ text: office.name, why: 'label' })
    }
    offices = []
  }
  byline.people = byline.people.filter(person => !gone.has(person))
}
