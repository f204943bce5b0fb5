export { configFromFlags, type Flags, stemOf, withFlags } from './defaults.js';
export {
  type ArticleEntry,
  type ConfigPath,
  entriesOf,
  type PartEntry,
  type PlaceOf,
  partsOf,
} from './entries.js';
export { isoDate } from './fields.js';
export { identifierFor } from './identifier.js';
export { bindingOf, IMPOSITIONS, impositionFor } from './imposition.js';
export { type Loaded, loadConfig } from './load-yaml.js';
export { geometryFor, PAGE_NAMES, type PageName, type PageSetup } from './pages.js';
export {
  type Demand,
  PROFILE_NAMES,
  type Profile,
  type ProfileName,
  profileNamed,
} from './profiles/index.js';
export { isOwnProfile, ownProfile } from './profiles/own.js';
export { BULLETIN_SCHEMA, type BulletinConfig, ENCODINGS, type Encoding } from './schema.js';
export { slugFrom } from './slug.js';
export { joinSoftLines, softLineEnd } from './soft-lines.js';
export { formsFor } from './variants.js';
export { placeAt, readYaml, type Yaml } from './yaml.js';
