/** The parts of opencc-js that are used here; its own types are not found under `nodenext`. */
declare module 'opencc-js/cn2t' {
  export function Converter(options: {
    readonly from: 'cn';
    readonly to: 'tw' | 'hk';
  }): (text: string) => string;
}

declare module 'opencc-js/dict/STCharacters' {
  const entries: string;

  export = entries;
}

declare module 'opencc-js/dict/TSCharacters' {
  const entries: string;

  export = entries;
}
