/**
 * Why: case reports (CARE guideline, items 5 to 13) and structured short papers head single paragraphs with a fixed set of
 * words. Where a source does not set them off, the words themselves are the evidence.
 */

const labels = `
patient information|patient characteristics|patient history|patient presentation|clinical findings|clinical finding|clinical presentation
timeline|timeline of current episode|current episode|diagnostic assessment|diagnostic assessments|diagnosis|diagnostic approach
differential diagnosis|therapeutic intervention|therapeutic interventions|treatment|intervention|interventions
follow-up|follow up|follow-up and outcome|follow-up and outcomes|follow-up and outcome of interventions|follow-up and outcomes of interventions|outcome|outcomes
patient perspective|patient’s perspective|informed consent|patient consent|physical examination|medical history|past medical history|family history
laboratory findings|laboratory tests|imaging findings|strengths and limitations
study design|study design and period|study design and setting|study setting|study area|study area and period|study population|study period
sample size|sample size determination|sampling technique|sampling procedure|sample size and sampling procedure|data collection|data collection tools|data collection procedure
data analysis|data management|data processing and analysis|statistical analysis|ethical considerations|ethical consideration|ethical approval|ethics approval
inclusion criteria|exclusion criteria|inclusion and exclusion criteria|eligibility criteria|variables|definitions|operational definitions|data quality|data quality assurance|limitations
informations du patient|information du patient|informations relatives au patient|résultats cliniques|données cliniques|chronologie|démarche diagnostique|évaluation diagnostique|diagnostic
intervention thérapeutique|interventions thérapeutiques|suivi et résultats|suivi et résultats des interventions|perspective du patient|point de vue du patient|consentement éclairé
type d’étude|cadre d’étude|période d’étude|population d’étude|critères d’inclusion|critères d’exclusion|collecte des données|analyse des données|analyse statistique|considérations éthiques
información del paciente|hallazgos clínicos|calendario|evaluación diagnóstica|intervención terapéutica|seguimiento y resultados|perspectiva del paciente|consentimiento informado
informações do paciente|achados clínicos|linha do tempo|avaliação diagnóstica|intervenção terapêutica|acompanhamento e desfechos|perspectiva do paciente|consentimento informado
`

/** Headings of paragraphs that are known, as `headingKey` spells them. */
export const runInLabels: ReadonlySet<string> = new Set(
  labels
    .split(/[|\n]/)
    .map(label => label.trim())
    .filter(Boolean)
)
