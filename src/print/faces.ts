import type { FontSet } from '../model/index.js';
import { readSfnt, type Sfnt } from '../pdf/index.js';
import type { Faces } from './locate/fonts.js';

/** Opens each face once. */
export function facesOf(fonts: FontSet): Faces {
  const known = new Map<string, Sfnt | undefined>();
  return (name) => {
    const face = fonts.faces.find((one) => one.name === name);
    if (face && !known.has(name)) known.set(name, readSfnt(face.bytes()));
    return known.get(name);
  };
}
