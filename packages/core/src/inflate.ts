/**
 * Why: data of ours lies compressed in modules. One small synchronous inflater for it; the platform's own streams bring
 * the whole of `fetch` with them on Node, which costs more than a conversion. Not for input: archives go through `zip.ts`.
 */
import { inflateSync } from 'fflate'

/** Inflates base64 text (raw deflate) of ours to the string that was packed. */
export function inflateText(packed: string): string {
  const binary = atob(packed)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return new TextDecoder().decode(inflateSync(bytes))
}
