/** Why: a page prints what it prints in the order of reading; a tree has front, body and back. */
import type { Article, Node } from '@offprint/ast'
import { node } from '@offprint/ast'

const ofFront = new Set<Node['type']>(['abstract', 'keywordGroup', 'contributor'])

/** Front, body, back, articles inside, of what stands below an article in the order of the page. */
export function arrange(parts: readonly Node[], facts: readonly Node[] = []): Article['children'] {
  const front: Node[] = [...facts]
  const body: Node[] = []
  const back: Node[] = []
  const inner: Node[] = []
  let behind = false
  let begun = false
  for (const part of parts) {
    if (part.type === 'front') front.push(...part.children.filter(isNew(front)))
    else if (part.type === 'body') {
      body.push(...part.children)
      begun = true
    } else if (part.type === 'back') {
      back.push(...part.children)
      behind = true
    } else if (part.type === 'subArticle') inner.push(part)
    // What is declared stands with the notes of the authors, before abstracts.
    else if (part.hints?.includes('front')) {
      const at = front.findIndex(one => one.type === 'abstract' || one.type === 'keywordGroup')
      front.splice(at < 0 ? front.length : at, 0, part)
    } else if (ofFront.has(part.type)) front.push(part)
    // Content of other formats stands before the text only where the front matter has it.
    else if (part.type === 'foreign' && !begun) front.push(part)
    else (behind ? back : body).push(part)
  }
  joinFunding(front)
  return [
    ...(front.length ? [node('front', {}, front as never)] : []),
    ...(body.length ? [node('body', {}, body as never)] : []),
    ...(back.length ? [node('back', {}, back as never)] : []),
    ...inner
  ] as Article['children']
}

/** Grants stand in the head of the page, the statement on them in its title block: both are of one group. */
function joinFunding(front: Node[]): void {
  const [first, ...more] = front.filter(part => part.type === 'funding')
  for (const one of more) {
    first!.children.push(...one.children)
    front.splice(front.indexOf(one), 1)
  }
}

/** The head of the page says exactly what its title block prints again. */
const isNew =
  (known: readonly Node[]) =>
  (part: Node): boolean =>
    !(
      (part.type === 'date' && known.some(one => one.type === 'date')) ||
      (part.type === 'articleId' && known.some(one => one.type === 'articleId' && one.value === part.value))
    )
