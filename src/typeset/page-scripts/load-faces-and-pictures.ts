/**
 * Waits for every face and every picture. A face that came later would change lines that are measured already,
 * and hidden pages no longer notice.
 */
export async function loadFacesAndPictures(): Promise<void> {
  await Promise.all([...document.fonts].map((face) => face.load()));
  await document.fonts.ready;
  await Promise.all(
    [...document.images].map((image) => {
      image.loading = 'eager';
      return image.decode().catch(() => undefined);
    }),
  );
}
