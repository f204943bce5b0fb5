import type { Bulletin } from './model/index.js';
import { simplifiedOnly } from './script/index.js';

/** What a Traditional edition must not show; undefined for Simplified. */
export async function simplifiedRule({ script, kept = [], forms = new Map() }: Bulletin, artifact: string) {
  if (script === 'zh-Hans') return undefined;
  const own = new Set(forms.values());
  const only = [...(await simplifiedOnly(script))].filter((character) => !own.has(character));
  return { only: new Set(only), kept, artifact };
}
