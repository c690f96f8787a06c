/** What the PDF is to look like: from the command line, then from the journal's profile, whose files are read here. */
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { defaultLimits, isDenied, type Profile, ResourceError } from '@offprint/core'
import { probeImage } from '@offprint/core/image'
import { fileResolver } from './resolve-files.js'

/** What the command line says. */
export interface PdfChoices {
  layout?: string
  page?: string
  /** Files of further fonts, with commas between. */
  font?: string
}

/**
 * The options of the PDF writer.
 * @param journal path of the profile: files it names lie in its folder or below
 * @throws ResourceError for a file that cannot be had
 */
export async function pdfOptions(
  choices: PdfChoices,
  profile: Profile | undefined,
  journal: string | undefined
): Promise<Record<string, unknown>> {
  const { layout, page, accent, logo, head, fonts } = profile?.pdf ?? {}
  const resolve = journal === undefined ? undefined : fileResolver(dirname(journal), defaultLimits)
  const load = async (file: string): Promise<Uint8Array> => {
    const answer = await resolve?.(file)
    if (!answer || isDenied(answer))
      throw new ResourceError('cli:missing', `The file “${file}” of the journal's profile cannot be read`)
    return answer.bytes
  }
  const { fallback = [], ...faces } = fonts ?? {}
  const given = (choices.font ?? '').split(',').filter(Boolean).map(readFont)
  const further = [...given, ...(await Promise.all(fallback.map(load)))]
  const loaded = await Promise.all(
    Object.entries(faces).map(async ([name, file]) => [name, await load(file)] as const)
  )
  const wished = choices.layout ?? layout
  const paper = choices.page ?? page
  return {
    ...(wished !== undefined && { layout: wished }),
    theme: {
      ...(paper !== undefined && { page: paper }),
      ...(accent !== undefined && { accent }),
      ...(logo !== undefined && { logo: logoOf(await load(logo), logo) }),
      ...(head && { head }),
      ...(loaded.length + further.length > 0 && {
        fonts: { ...Object.fromEntries(loaded), fallback: further }
      })
    }
  }
}

function readFont(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file))
  } catch {
    throw new ResourceError('cli:missing', `The font “${file}” cannot be read`)
  }
}

function logoOf(bytes: Uint8Array, file: string): object {
  const found = probeImage(bytes)
  const problem = found ? found.problems.find(({ fatal }) => fatal)?.text : 'it is no image'
  if (!found || problem !== undefined)
    throw new ResourceError('cli:logo', `The logo “${file}” of the journal cannot be used: ${problem}`)
  const { type, width, height } = found
  return { bytes, mediaType: type, width, height }
}
