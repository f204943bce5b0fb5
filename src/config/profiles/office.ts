import { type ProfileData, says } from './profile.js';

const PRINTER = 'an office printer leaves up to 5 mm of the sheet white on each side';
const SCREEN = 'an office printer takes colours of the screen and makes its own inks';
const READER = 'the file is read on a screen, too; ISO 14289-1 makes it so for everybody';

/** 双面 A4: both sides of the sheet, at the trimmed size; nothing can reach the edge. */
export const OFFICE_DUPLEX: ProfileData = {
  bleed: says(0, PRINTER),
  marks: says(false, 'nothing is cut'),
  safety: says(5, PRINTER),
  gutter: says([[1, 5]], PRINTER),
  ink: says('any', SCREEN),
  inkLimit: says(400, SCREEN),
  dpi: says(150, 'half of what a press takes: the raster of an office printer is coarser'),
  hairline: says(0.25, 'thinner than 0.25 pt a line breaks up at 600 dots an inch'),
  leastPages: says(1, 'a single sheet will do'),
  mostPages: says(9999, 'no limit'),
  multiple: says(1, 'the back of the last sheet may stay empty'),
  blanks: says(9999, 'empty pages are the editor’s'),
  annotations: says(true, READER),
  metadata: says(true, READER),
  outline: says(true, READER),
  transparency: says(true, SCREEN),
  standard: says('PDF/UA-1', READER),
};

/** 骑马订小册: two pages on each side of the sheet, folded once. */
export const OFFICE_BOOKLET: ProfileData = {
  ...OFFICE_DUPLEX,
  mostPages: says(
    96,
    'more than 24 sheets do not fold into one another, nor does an office stapler take them',
  ),
};
