/**
 * Kinship words behind a Portuguese family name (`Leitão Filho`, `Costa Neto`, `SILVA JÚNIOR`), and `Jr` that a list prints there
 * without a comma. They are told from the family name because publishers tag them so: of the names in the SciELO and PMC files
 * that end in one after a space, 66 have it as `<suffix>` and 2 inside `<surname>`; joined by a hyphen it stays in the surname.
 */

const LAST =
  /(?<=[A-Za-zÀ-ÿ\u00AD.']) ((?:[Ff]ilho|FILHO|[Jj][uú]nior|J[UÚ]NIOR|Nett?o|NETT?O|[Ss]obrinho|SOBRINHO|J[Rr]|S[Rr])\.?)$/
/** Endings of those words: most names have none of them. */
const HINT = /(?:lho|LHO|ior|IOR|to|TO|nho|NHO|[JS][rR])\.?$/
/** A particle alone is no family name: `da Neto`. */
const PARTICLE = /(?:^| )(?:[Dd][aeiou]s?|[Dd]el|[Vv][ao]n|[Ll]a|[Ee]l|D[AEIOU]S?)$/

/** The family name and the kinship word behind it; undefined where none is, or nothing else would be left. */
export function kinship(family: string): { family: string; suffix: string } | undefined {
  const match = HINT.test(family) ? LAST.exec(family) : null
  if (!match || PARTICLE.test(family.slice(0, match.index))) return undefined
  return { family: family.slice(0, match.index), suffix: match[1]!.replace(/\.$/, '') }
}
