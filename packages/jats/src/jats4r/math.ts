/** Rules of JATS4R for mathematics. */
import type { Here } from './here.js'
import { rulesOf } from './rule.js'

const formulas = ['disp-formula', 'inline-formula']
const isFormula = (here: Here | undefined): boolean => here !== undefined && formulas.includes(here.name)
const count = (here: Here, ...names: string[]): number =>
  names.reduce((sum, name) => sum + here.all(name).length, 0)

export const math = rulesOf('math', 'JATS4R Math', [
  {
    id: 'math-place',
    level: 'error',
    on: ['mml:math', 'tex-math'],
    broken: ({ parent }) =>
      !isFormula(parent) && !(parent?.name === 'alternatives' && isFormula(parent.parent)),
    message:
      'Wrap this mathematics in <inline-formula> within a line, or in <disp-formula> where it stands by itself.',
    shows: ({ parent }) => parent && `<${parent.name}>`
  },
  {
    id: 'formula-one-expression',
    level: 'error',
    on: formulas,
    broken: formula => count(formula, 'graphic', 'tex-math', 'mml:math') > 1,
    message:
      'A formula holds one expression: wrap forms of the same expression in <alternatives>, and give each other expression a formula of its own.'
  },
  {
    id: 'formula-alternatives-once',
    level: 'error',
    on: ['alternatives'],
    broken: alternatives =>
      isFormula(alternatives.parent) &&
      (count(alternatives, 'graphic', 'inline-graphic') > 1 ||
        count(alternatives, 'tex-math') > 1 ||
        count(alternatives, 'mml:math') > 1),
    message: 'Keep at most one of each form here: one picture, one <tex-math>, one <mml:math>.'
  },
  {
    id: 'formula-markup',
    level: 'warning',
    on: formulas,
    broken: formula => formula.has('graphic', 'inline-graphic') && !formula.has('mml:math', 'tex-math'),
    message:
      'Give this formula as MathML or TeX, with the picture beside it in <alternatives>; a picture alone is only for what cannot be written in either.'
  }
])
