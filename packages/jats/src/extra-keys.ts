/**
 * Why: what the tree has no field for is kept in `extra` of a node: `jats:name` is an attribute of its element,
 * `jats:child@name` one of an element inside it, `jats:#note` a note on its form. A file has few such keys and uses each
 * a thousand times, so each is joined and taken apart once: V8 looks up no joined string before it has copied and hashed it.
 */

/** Room for every name of the suite and many others; a hostile file can not fill the memory. */
const most = 2000

const noteKeys = new Map<string, string>()
/** The key of a note. */
export function noteKey(name: string): string {
  let key = noteKeys.get(name)
  if (key === undefined) {
    key = `jats:#${name}`
    if (noteKeys.size < most) noteKeys.set(name, key)
  }
  return key
}

const attributeKeys = new Map<string, string>()
/** The key of an attribute of the node's own element. */
export function attributeKey(name: string): string {
  let key = attributeKeys.get(name)
  if (key === undefined) {
    key = `jats:${name}`
    if (attributeKeys.size < most) attributeKeys.set(name, key)
  }
  return key
}

const attributeNames = new Map<string, string>()
/** The attribute of the node's own element that a key is of; empty when it is of another thing. */
export function attributeOf(key: string): string {
  let name = attributeNames.get(key)
  if (name === undefined) {
    name = key.startsWith('jats:') && key[5] !== '#' && !key.includes('@') ? key.slice(5) : ''
    if (attributeNames.size < most) attributeNames.set(key, name)
  }
  return name
}
