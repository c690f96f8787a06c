/**
 * The adapters that are built in: one file for each family of sites, with nothing in it that the passes find by themselves.
 * Their form is that of the files that anybody can write (`adapter.yaml`); `asAdapter` checks them when they are loaded.
 */
import type { Adapter } from '@offprint/core'
import { asAdapter } from '@offprint/core/adapter'
import { acs } from './acs.js'
import { pnas, science } from './atypon.js'
import { distill } from './distill.js'
import { elife } from './elife.js'
import { elife2017 } from './elife-2017.js'
import { f1000 } from './f1000.js'
import { highwire } from './highwire.js'
import { ieee } from './ieee.js'
import { ingenta } from './ingenta.js'
import { iop } from './iop.js'
import { jama } from './jama.js'
import { mdpi } from './mdpi.js'
import { nature } from './nature.js'
import { nature2012 } from './nature-2012.js'
import { ojs } from './ojs.js'
import { plos } from './plos.js'
import { pmc } from './pmc.js'
import { pubfactory } from './pubfactory.js'
import { sciencedirect, sciencedirect2012 } from './sciencedirect.js'
import { silverchair } from './silverchair.js'
import { tandf } from './tandf.js'
import { wiley, wiley2018 } from './wiley.js'

/** Data of the adapters, as YAML would give them. */
const data: readonly object[] = [
  acs,
  distill,
  elife,
  elife2017,
  f1000,
  highwire,
  ieee,
  ingenta,
  iop,
  jama,
  mdpi,
  nature,
  nature2012,
  ojs,
  plos,
  pmc,
  pnas,
  pubfactory,
  science,
  sciencedirect,
  sciencedirect2012,
  silverchair,
  tandf,
  wiley,
  wiley2018
]

export const builtIn: readonly Adapter[] = data.map(one => asAdapter(one, 'a built-in adapter'))
