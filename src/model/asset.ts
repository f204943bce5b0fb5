/** A picture that belongs to the bulletin, read once by `io/`. */
export interface Asset {
  /** As written in the source; the key by which a body's image nodes find it. */
  readonly url: string;
  /** ASCII file name, unique in the bulletin, made from the content's hash: `img-3f2a91c0.png`. */
  readonly name: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/svg+xml' | 'image/webp';
  readonly bytes: Uint8Array;
  /** In px, where the file tells. */
  readonly width?: number;
  readonly height?: number;
}
