/** What we use of subset-font 2.9.0, which brings no types. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'truetype' | 'woff' | 'woff2';
    /** Records of the name table to keep, e.g. 0 copyright, 13 licence, 14 its address. */
    readonly preserveNameIds?: readonly number[];
  }
  // biome-ignore lint/style/noDefaultExport: the package exports it so
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
