/** Words inside personal names that are neither given name nor surname alone. */

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Particles that begin a surname when they stand before it in lower case. */
export const particles = set(
  'van von der den de del della delle dello degli dei di da das do dos du des la le las los lo ter ten te zu zum zur af av bin ben ibn bint al el ul ur abu mac vander vande vom dal dalla lla'
)

/** Those that begin one in capitals too: “Le Goffic”, “Van den Berg”. */
export const capitalParticles = set(
  'Van Von Der Den De Del Della Di Da Das Do Dos Du Des La Le Los Ter Ten Al El Bin Ben Ibn Abu St St. Saint Mac Vander'
)

/** Words that join two surnames. */
export const joiners = set('y e i')

/** Parts behind a name that belong to it (JATS <suffix>). */
export const suffixes = set('jr jr. sr sr. ii iii iv 2nd 3rd 4th filho neto júnior junior sobrinho fils')

const degreeList =
  'md ph.d phd dphil bs bsn mn msn msw scm mmsc dsc msc m.sc bsc b.sc ba ma mba mph mphil dr drs prof professor mbbs mbchb mb chb bch bmbs frcs frcp frcpc facp facs facc mrcp mrcs dnb dm mch ms rn np pa pharmd dds dmd dvm vmd do od dpt pt edd psyd scd drph jd llm llb beng meng facog fcps fmcs fwacs fwacp fmcpath bds mds mmed fracp fachm ccfp mpa mhs mhsc dtm dtmh cph mfph ffph rd ot cnm fesc frcog'
const degrees = set(degreeList)

/** Whether a part behind a comma is a degree or an honour: “MD”, “Ph.D.”, “FRCS (Ed)”. */
export function isDegree(part: string): boolean {
  const words = part
    .trim()
    .split(/[\s/&]+/)
    .map(word => word.replace(/[().]/g, '').toLowerCase())
    .filter(Boolean)
  return (
    words.length > 0 &&
    words.length <= 4 &&
    words.every(word => degrees.has(word) || word === 'ed' || word === 'hons')
  )
}

/** Words that a group of authors has in its name. */
export const group =
  /\b(?:group|groups|consortium|collaboration|collaborators|collaborative|team|network|committee|investigators|study|society|association|initiative|taskforce|task force|working party|alliance|project|registry|panel|council|organization|organisation|institute|groupe|consorcio|consórcio|réseau|comité|equipo|grupo|red|rede|colaboradores|arbeitsgruppe|arbeitsgemeinschaft|konsortium|gesellschaft)\b/i
