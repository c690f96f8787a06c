/** Why: the generated data lies compressed in the modules; this is the one way back to text, in Node and in browsers. */

/** Inflates base64 text (raw deflate) to a string, with what the platform brings. */
export async function unpack(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), char => char.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(stream).text()
}
