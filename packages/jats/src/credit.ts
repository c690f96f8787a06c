/** The CRediT taxonomy (ANSI/NISO Z39.104-2022): term in lower case → last part of its address. */
export const creditTerms: Readonly<Record<string, string>> = {
  conceptualization: 'conceptualization',
  'data curation': 'data-curation',
  'formal analysis': 'formal-analysis',
  'funding acquisition': 'funding-acquisition',
  investigation: 'investigation',
  methodology: 'methodology',
  'project administration': 'project-administration',
  resources: 'resources',
  software: 'software',
  supervision: 'supervision',
  validation: 'validation',
  visualization: 'visualization',
  'writing – original draft': 'writing-original-draft',
  'writing – review & editing': 'writing-review-editing'
}
