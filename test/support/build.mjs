/** Builds the command once, before any test that runs it: two test files building at the same time would tear it. */
import { build } from '../../scripts/workspace.mjs'

export default build
