import { EXIT } from '../exit-codes.js';

/** What bulletin.yaml says of paper, type area and margins that cannot be. */
export const PAGE_SETUP_MESSAGES = {
  'config-bad-paper': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '没有“{value}”这种开本',
    en: 'there is no page size “{value}”',
    helpZh:
      '可用的有 A4、A5、B5（176×250）、JIS-B5（182×257）、16K、大16K、32K、大32K，或写宽×高（毫米），如 170×240。',
    helpEn:
      'Choose from A4, A5, B5 (176×250), JIS-B5 (182×257), 16K, 大16K, 32K, 大32K, or write width×height in mm, e.g. 170×240.',
  },
  'config-bad-paper-near': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '没有“{value}”这种开本，是不是“{suggestion}”？',
    en: 'there is no page size “{value}”; did you mean “{suggestion}”?',
    helpZh: '可用的有：{choices}；或写宽×高（毫米），如 170×240。',
    helpEn: 'Choose from: {choices}; or write width×height in mm, e.g. 170×240.',
  },
  'config-bad-edge': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '“{key}”是 {value} 毫米，成品的边长应在 {least} 至 {most} 毫米之间',
    en: '“{key}” is {value} mm; an edge of the page is {least} to {most} mm long',
    helpZh: '写裁切以后的尺寸，单位毫米（1 厘米写 10）。',
    helpEn: 'Give the trimmed size in mm (10 for 1 cm).',
  },
  'config-not-length': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '“{key}”应当是毫米数，不能是“{value}”',
    en: '“{key}” must be a length in mm, not “{value}”',
    helpZh: '只写数字，如 28，或 28mm；1 厘米写 10。',
    helpEn: 'Write a number, e.g. 28 or 28mm; 10 for 1 cm.',
  },
  'config-not-type-size': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '“{key}”不能是“{value}”：正文用 8 至 26 磅的字',
    en: '“{key}” cannot be “{value}”: text is set in 8 to 26 pt',
    helpZh: '写字号或磅数：{sizes}，或 10.5、12pt。',
    helpEn: 'Write a size by name or in pt: {sizes}, or 10.5, 12pt.',
  },
  'config-not-points': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '“{key}”应当是磅数，不能是“{value}”',
    en: '“{key}” must be a number of points, not “{value}”',
    helpZh: '写 28 或 28pt；行距通常是字号的 1.6 至 1.9 倍。',
    helpEn: 'Write 28 or 28pt; leading is mostly 1.6 to 1.9 times the size.',
  },
  'config-bad-type-area': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '“{key}”读不懂“{value}”',
    en: '“{key}” cannot be read: “{value}”',
    helpZh: '写作 28字×22行、28字×22行 三号、28字×22行 三号/29pt，或 gb9704；字号 8 至 26 磅。',
    helpEn: 'Write 28字×22行, 28字×22行 三号, 28字×22行 三号/29pt, or gb9704; sizes from 8 to 26 pt.',
  },
  'config-leading': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '行距 {leading} 磅小于字号 {size} 磅，上下行会相叠',
    en: 'a leading of {leading} pt is less than the type of {size} pt: lines would overlap',
    helpZh: '行距写字号的 1.6 至 1.9 倍，或删去行距。',
    helpEn: 'Make the leading 1.6 to 1.9 times the size, or leave it out.',
  },
  'config-gb9704-paper': {
    severity: 'error',
    exit: EXIT.usage,
    zh: 'GB/T 9704 的版心 156×225 毫米用在 A4 上，开本却是 {name}',
    en: 'the type area of GB/T 9704, 156×225 mm, is for A4, but the page is {name}',
    helpZh: '写 page: A4，或改用“28字×22行”加字号。',
    helpEn: 'Write page: A4, or use 28字×22行 with a size of type instead.',
  },
  'config-too-much-across': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '版心放不下：{count} 字×{unit} 磅＝{size} 毫米，{name} 宽 {paper} 毫米，订口剩 {before}、切口剩 {after} 毫米',
    en: 'the type area does not fit: {count} characters of {unit} pt = {size} mm, {name} is {paper} mm wide; inner {before} and outer {after} mm are left',
    helpZh:
      '订口至少 {leastBefore}、切口至少 {leastAfter} 毫米。这样的字号每行最多 {most} 字；也可改小字号、页边或装订线，或换大开本。',
    helpEn:
      'Leave at least {leastBefore} mm inside and {leastAfter} mm outside: at this size {most} characters fit; or take smaller type, margins or gutter, or a larger page.',
  },
  'config-too-much-down': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '版心放不下：{count} 行×{unit} 磅＝{size} 毫米，{name} 高 {paper} 毫米，天头剩 {before}、地脚剩 {after} 毫米',
    en: 'the type area does not fit: {count} lines of {unit} pt = {size} mm, {name} is {paper} mm high; head {before} and foot {after} mm are left',
    helpZh:
      '天头至少 {leastBefore}、地脚至少 {leastAfter} 毫米。这样的行距每页最多 {most} 行；也可改小行距、字号或页边，或换大开本。',
    helpEn:
      'Leave at least {leastBefore} mm above and {leastAfter} mm below: at this leading {most} lines fit; or take less leading, smaller type or margins, or a larger page.',
  },
  'config-too-few-across': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '每行只有 {count} 字（{unit} 磅，{name} 宽 {paper} 毫米），少于 {fewest} 字排不成版',
    en: 'a line has only {count} characters of {unit} pt ({name} is {paper} mm wide); fewer than {fewest} make no page',
    helpZh: '改小字号、页边或装订线，或换大开本；这样的字号每行最多 {most} 字。',
    helpEn: 'Take smaller type, margins or gutter, or a larger page; at this size at most {most} fit.',
  },
  'config-too-few-down': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '每页只有 {count} 行（行距 {unit} 磅，{name} 高 {paper} 毫米），少于 {fewest} 行排不成版',
    en: 'a page has only {count} lines of {unit} pt ({name} is {paper} mm high); fewer than {fewest} make no page',
    helpZh: '改小行距、字号或页边，或换大开本；这样的行距每页最多 {most} 行。',
    helpEn:
      'Take less leading, smaller type or margins, or a larger page; at this leading at most {most} fit.',
  },
  'config-margins-across': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '版心和左右页边合计 {sum} 毫米，{name} 宽 {paper} 毫米',
    en: 'type area and side margins make {sum} mm, but {name} is {paper} mm wide',
    helpZh: '删去 outer，切口自动为 {after} 毫米；或删去版心的字数。',
    helpEn: 'Leave out “outer”, which is then {after} mm; or leave out the number of characters.',
  },
  'config-margins-down': {
    severity: 'error',
    exit: EXIT.usage,
    zh: '版心和上下页边合计 {sum} 毫米，{name} 高 {paper} 毫米',
    en: 'type area and margins above and below make {sum} mm, but {name} is {paper} mm high',
    helpZh: '删去 bottom，地脚自动为 {after} 毫米；或删去版心的行数。',
    helpEn: 'Leave out “bottom”, which is then {after} mm; or leave out the number of lines.',
  },
} as const;
