/**
 * What every format shares. Guards with weight of their own are entrances by name, so that nobody loads what he does not
 * use: `@offprint/core/adapter`, `/xml`, `/zip`, `/image`, `/encoding`, `/html-guard`, `/yaml`, `/digest`, `/unified`.
 */
export type * from './adapter.js'
export * from './convert.js'
export * from './diagnostics.js'
export * from './errors.js'
export * from './format.js'
export * from './ledger.js'
export * from './limits.js'
export * from './media.js'
export * from './profile.js'
export * from './resource.js'
