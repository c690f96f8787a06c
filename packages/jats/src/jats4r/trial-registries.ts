/**
 * Why: links to clinical trials name the registry by a DOI that Crossref gave it, or by its name. These are the
 * registries that WHO approved.
 */
const registries: ReadonlyArray<readonly [doi: string, ...names: string[]]> = [
  ['10.18810/anzctr', 'Australian New Zealand Clinical Trials Registry', 'ANZCTR'],
  ['10.18810/chictr', 'Chinese Clinical Trial Registry', 'ChiCTR'],
  ['10.18810/clinical-trial-registry-india', 'Clinical Trials Registry India', 'CTRI'],
  ['10.18810/clinical-trials-gov', 'ClinicalTrials.gov'],
  ['10.18810/cris', 'Clinical Research Information Service, Republic of Korea', 'CRiS'],
  ['10.18810/drks', 'German Clinical Trials Register', 'DRKS'],
  ['10.18810/dutch-trial-register', 'Netherlands National Trial Register', 'NTR'],
  ['10.18810/euctr', 'EU Clinical Trials Register', 'EU-CTR'],
  ['10.18810/irct', 'Iranian Registry of Clinical Trials', 'IRCT'],
  ['10.18810/isrctn', 'ISRCTN.org', 'ISRCTN'],
  ['10.18810/jma', 'Japan Medical Association Clinical Trial Registry', 'JMACCT'],
  ['10.18810/jprn', 'Japan Primary Registries Network', 'JPRN'],
  ['10.18810/pactr', 'Pan African Clinical Trial Registry', 'PACTR'],
  [
    '10.18810/rebec',
    'Brazilian Clinical Trials Registry',
    'Registro Brasileiro de Ensaios Clínicos',
    'ReBec'
  ],
  ['10.18810/rpec', 'Cuban Public Registry of Clinical Trials', 'RPCEC'],
  ['10.18810/slctr', 'Sri Lanka Clinical Trials Registry', 'SLCTR'],
  ['10.18810/tctr', 'Thai Clinical Trials Registry', 'TCTR'],
  ['10.18810/umin-japan', 'UMIN Japan', 'UMIN'],
  ['10.18810/utn', 'Uniform Trial Number', 'UTN']
]

export const registryDois: ReadonlySet<string> = new Set(registries.map(([doi]) => doi))
export const registryNames: ReadonlySet<string> = new Set(registries.flatMap(([, ...names]) => names))
