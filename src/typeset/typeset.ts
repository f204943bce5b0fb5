import { labels } from '../document/index.js';
import {
  type Bulletin,
  Failure,
  type FontSet,
  type Host,
  type Kit,
  type PageGeometry,
  type Report,
  type WorkFile,
} from '../model/index.js';
import { fontFaces } from './font-faces.js';
import { reportDeepHeadings } from './headings.js';
import { pageFlow } from './page-flow.js';
import { mirrored, pageMaster } from './page-master.js';
import { cutIntoPieces, type PieceSource } from './pieces.js';
import { pageScripts } from './scripts.js';
import { sizesOf } from './sizes.js';
import { fill, templatesOf } from './templates.js';
import { Markup, viewOf } from './view.js';

/** A document, and the parts of it as `Browser.layout()` takes them. */
export interface Typeset {
  /** The whole. */
  readonly html: string;
  readonly kit: Kit;
  /** What is set on its own, in order. */
  readonly pieces: readonly (PieceSource & { readonly faces: readonly string[] })[];
}

/** Sets a bulletin: HTML and CSS for Paged.js, with all the files and page scripts it needs. */
export function typeset(
  bulletin: Bulletin,
  geometry: PageGeometry,
  themeFiles: Host['themeFiles'],
  fonts: FontSet,
  report: Report,
): Typeset {
  reportDeepHeadings(bulletin, report);
  const words = labels(bulletin);
  const templates = templatesOf(themeFiles.templates, bulletin.theme);
  const view = viewOf(bulletin, geometry);
  const sheets = [
    pageMaster(geometry),
    sizesOf(view, geometry),
    sheet(themeFiles.styles, 'typography.css'),
    sheet(themeFiles.styles, `${bulletin.theme}.css`),
    themeFiles.styles.get('custom.css') ?? '',
  ].join('\n');
  const styles = geometry.binding === 'right' ? mirrored(sheets) : sheets;
  const filled = (faces: string) =>
    fill(templates, { ...view, faces: new Markup(faces), styles: new Markup(styles) }, words);
  // which faces are needed depends on the words of the document
  const bare = filled('');
  const faces = fontFaces(fonts, bare);
  return {
    html: filled(faces.css),
    kit: {
      faces: faces.css,
      files: new Map<string, WorkFile>([...faces.files, ...assetFiles(bulletin)]),
      scripts: pageScripts(geometry, bulletin.theme, pageFlow(styles).strings),
    },
    pieces: cutIntoPieces(bare, styles, geometry).map((piece) => ({ ...piece, faces: faces.of(piece.html) })),
  };
}

function sheet(styles: ReadonlyMap<string, string>, name: string): string {
  const css = styles.get(name);
  if (css === undefined) throw new Failure({ id: 'template-missing', values: { template: name } });
  return css;
}

const assetFiles = ({ assets }: Bulletin): readonly (readonly [string, WorkFile])[] =>
  [...assets.values()].map(({ name, bytes }) => [`assets/${name}`, { content: bytes }]);
