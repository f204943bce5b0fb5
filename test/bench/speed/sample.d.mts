export function writeSample(
  folder: string,
  size: 8 | 100 | 300 | 1000,
  extra?: { readonly editions?: readonly string[]; readonly formats?: readonly string[] },
): readonly string[];
