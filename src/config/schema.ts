import { z } from 'zod';
import { FORMATS, RULE_IDS, RULE_WORDS, type RuleName, SCRIPTS, THEMES, WRITINGS } from '../model/index.js';
import {
  choices,
  count,
  date,
  flag,
  length,
  paper,
  paragraphs,
  points,
  slug,
  text,
  texts,
  typeArea,
  typeSize,
  webAddress,
} from './fields.js';
import { IMPOSITIONS, impositionField } from './imposition.js';
import { EDGE, PAGE_NAMES } from './paper.js';
import { PROFILE_NAMES } from './profiles/index.js';

/** Encodings that an article's file may be said to have. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The words that a field of bulletin.yaml takes. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  theme: THEMES,
  page: PAGE_NAMES,
  profile: PROFILE_NAMES,
  imposition: IMPOSITIONS,
  editions: SCRIPTS,
  formats: FORMATS,
  writing: WRITINGS,
};

const choice = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, { error: 'config-bad-choice' });

export const ARTICLE_SCHEMA = z.strictObject(
  {
    file: text.meta({ description: '文稿文件，相对于清单所在文件夹 · the file, relative to the manifest' }),
    title: text.optional().meta({ description: '题目，代替文稿里的 · title, instead of the source’s own' }),
    subtitle: text.optional().meta({ description: '副题 · subtitle' }),
    kicker: text.optional().meta({ description: '引题或栏目名 · kicker or column name' }),
    byline: text.optional().meta({ description: '作者 · author' }),
    origin: text.optional().meta({ description: '来源，如“原载《……》” · where it first appeared' }),
    encoding: choice(ENCODINGS)
      .optional()
      .meta({ description: '文稿的编码，一般自动识别 · encoding, if it must be stated' }),
  },
  { error: 'config-not-map' },
);

const articleItem = z.union([text.transform((file) => ({ file })), ARTICLE_SCHEMA], {
  error: 'config-not-article',
});

export const PART_SCHEMA = z.strictObject(
  {
    part: text.meta({ description: '辑名 · name of the part' }),
    label: text
      .optional()
      .meta({ description: '辑号，默认“第一辑”“第二辑” · label; numbered when left out' }),
    lead: text.optional().meta({ description: '辑首页的导语，不超过 60 字 · lead on its opening page' }),
    articles: z
      .array(articleItem, { error: 'config-not-list' })
      .min(1, { error: 'config-no-articles' })
      .meta({ description: '本辑文章，按先后 · its articles, in order' }),
  },
  { error: 'config-not-map' },
);

export const ACCESSIBILITY_SCHEMA = z.strictObject(
  {
    certifier: text.meta({
      description:
        '核验无障碍规范的人或单位；写明才声明符合 · who certifies it; conformance is claimed only then',
    }),
    credential: text.optional().meta({ description: '核验人的资质 · credential of the certifier' }),
    report: webAddress.optional().meta({ description: '核验报告的网址 · address of the report' }),
  },
  { error: 'config-not-map' },
);

export const DISTRIBUTION_SCHEMA = z.strictObject(
  {
    report: texts.default([]).meta({ description: '报：上级单位 · superiors' }),
    send: texts.default([]).meta({ description: '送：同级单位 · peers' }),
    issue: texts.default([]).meta({ description: '发：下级单位 · subordinates' }),
  },
  { error: 'config-not-map' },
);

const edge = length.refine((mm) => mm >= EDGE.least && mm <= EDGE.most, { error: 'config-bad-edge' });

export const PAPER_SCHEMA = z.strictObject(
  {
    width: edge.meta({ description: '成品宽，毫米 · trimmed width, mm' }),
    height: edge.meta({ description: '成品高，毫米 · trimmed height, mm' }),
  },
  { error: 'config-not-map' },
);

export const TYPE_AREA_SCHEMA = z.strictObject(
  {
    columns: count.optional().meta({ description: '每行字数 · characters a line' }),
    rows: count.optional().meta({ description: '每页行数 · lines a page' }),
    size: typeSize.optional().meta({ description: '正文字号，号数或磅 · body size, 号数 or pt' }),
    leading: points.optional().meta({ description: '行距，磅 · leading, pt' }),
  },
  { error: 'config-not-map' },
);

export const MARGINS_SCHEMA = z.strictObject(
  {
    top: length.optional().meta({ description: '天头，毫米 · head margin, mm' }),
    bottom: length.optional().meta({ description: '地脚 · foot margin' }),
    inner: length.optional().meta({ description: '订口 · inner margin' }),
    outer: length.optional().meta({ description: '切口 · fore-edge' }),
  },
  { error: 'config-not-map' },
);

/** Typographic rules by id; unsaid, lossless ones are on and the others only propose. */
const STYLE_SCHEMA = z.strictObject(
  Object.fromEntries(
    RULE_IDS.map((id) => [id, choice(['on', 'off']).optional().meta({ description: RULE_WORDS[id] })]),
  ) as Record<RuleName, z.ZodOptional<z.ZodEnum<{ on: 'on'; off: 'off' }>>>,
  { error: 'config-not-map' },
);

/** A character and the form that is written for it; or these for one edition. */
const VARIANTS_SCHEMA = z.record(
  z.string(),
  z.union([text, z.record(z.string(), text, { error: 'config-not-map' })], { error: 'config-not-text' }),
  { error: 'config-not-map' },
);

/** bulletin.yaml: one object that checks it, fills its defaults and documents it. */
export const BULLETIN_SCHEMA = z
  .strictObject(
    {
      title: text.meta({ description: '书名或报头 · title of the bulletin' }),
      subtitle: text.optional().meta({ description: '副书名 · subtitle' }),
      sortTitle: text
        .optional()
        .meta({ description: '书架排序用的书名，如拼音 · the title that shelves sort by' }),
      series: text.optional().meta({ description: '丛书名，印在封面 · series, on the cover' }),
      years: text.optional().meta({ description: '年份跨度，如 2021—2025 · span of years, as written' }),
      issue: count.optional().meta({ description: '第几期 · number of the issue' }),
      totalIssue: count.optional().meta({ description: '总第几期 · number since the first issue' }),
      supplement: flag.default(false).meta({ description: '是否增刊 · a supplement, numbered apart' }),
      date: date.optional().meta({ description: '签发日期，如 2026-11-20；默认取生成当日 · date signed' }),
      publisher: text.optional().meta({ description: '编印单位 · publisher' }),
      compilers: texts.default([]).meta({ description: '编辑、主编，一人或多人 · compilers, one or a list' }),
      proofreaders: texts.default([]).meta({ description: '核对 · proofreaders, one or a list' }),
      distribution: DISTRIBUTION_SCHEMA.default({ report: [], send: [], issue: [] }).meta({
        description: '报、送、发的单位 · whom it goes to',
      }),
      printRun: count.optional().meta({ description: '印数 · copies printed' }),
      status: text.optional().meta({ description: '如“内部资料，免费交流” · status line' }),
      rights: text.optional().meta({
        description: '权利声明，写入 EPUB；默认取 status · rights, in the EPUB; status when left out',
      }),
      permit: text.optional().meta({ description: '准印证号 · printing permit' }),
      contact: text.optional().meta({ description: '联系方式 · contact' }),
      notes: paragraphs
        .default([])
        .meta({ description: '编者按，空行分段 · editor’s note, paragraphs apart by empty lines' }),
      theme: choice(THEMES)
        .default('jianbao')
        .meta({ description: '版式：简报 jianbao、汇编 huibian · theme' }),
      page: z.union([paper, PAPER_SCHEMA], { error: 'config-bad-paper' }).default('A4').meta({
        description:
          '开本，或 { width, height }（毫米） · page size by name, or { width, height } in mm, trimmed',
      }),
      typeArea: z.union([typeArea, TYPE_AREA_SCHEMA], { error: 'config-bad-type-area' }).optional().meta({
        description:
          '版心，如 28字×22行 三号，或 gb9704；默认按版式和开本 · type area: characters × lines, size; or gb9704',
      }),
      margins: MARGINS_SCHEMA.optional().meta({
        description:
          '天头、地脚、订口、切口，毫米；没写的自动留出 · margins in mm; the others are what is left',
      }),
      gutter: length.default(0).meta({
        description: '装订线，毫米，加在订口一边 · gutter in mm, added to the inner margin',
      }),
      mirrored: flag.default(true).meta({
        description:
          '双面印，左右页边对称；单面印写 false · inner and outer change sides; false for one-sided',
      }),
      profile: z
        .union([choice(PROFILE_NAMES), text.regex(/\.ya?ml$/i)], { error: 'config-bad-choice' })
        .default('office-duplex')
        .meta({ description: '印制方式，或自备的 .yaml 文件 · print profile, or a .yaml file of your own' }),
      imposition: impositionField.optional().meta({
        description:
          '拼版：booklet、two-up、none，或一组细目；逐页的 PDF 照出 · pages on sheets, in a word or in full',
      }),
      icc: text.optional().meta({
        description: '印厂给的 CMYK 特性文件（.icc） · CMYK profile of the press, an .icc file',
      }),
      editions: choices(SCRIPTS)
        .default(['zh-Hans'])
        .meta({ description: '简繁版本，一个或多个 · scripts to make' }),
      variants: VARIANTS_SCHEMA.default({}).meta({
        description:
          '繁体用字取舍，转换之后改写，如 {裡: 裏}；可按版本分写 · forms of characters in Traditional editions',
      }),
      regionalWords: flag.default(false).meta({
        description:
          '繁体版是否改用当地词汇（软件→軟體），引文除外 · the region’s own words in Traditional editions, not in quotations',
      }),
      formats: choices(FORMATS)
        .default([...FORMATS])
        .meta({ description: '输出格式 · formats to make' }),
      writing: choices(WRITINGS).default(['horizontal-tb']).meta({
        description:
          'EPUB 的排列方向；vertical-rl 为繁体各版另出直排一份 · writing modes of the EPUB; vertical-rl is for Traditional',
      }),
      epubFonts: flag
        .default(false)
        .meta({ description: 'EPUB 是否嵌入字体（只含用到的字） · whether the EPUB carries subset fonts' }),
      accessibility: ACCESSIBILITY_SCHEMA.optional().meta({
        description: 'EPUB 无障碍的核验 · who certifies that the EPUB is accessible',
      }),
      slug: slug
        .optional()
        .meta({ description: '输出文件名（不含后缀），默认取自书名 · stem of the file names' }),
      out: text.default('out').meta({ description: '输出文件夹 · folder for what is made' }),
      templates: text
        .optional()
        .meta({ description: '自备模板文件夹，同名者代替自带的 · folder of your own templates' }),
      styles: text
        .optional()
        .meta({ description: '自备样式文件夹，同名者代替自带的 · folder of your own styles' }),
      style: STYLE_SCHEMA.default({}).meta({
        description: '行文规则的开关，见 docs/rules.md · typographic rules that are on or off',
      }),
      glossary: z
        .union([texts, z.record(z.string(), z.unknown())], { error: 'config-wrong' })
        .optional()
        .meta({
          description:
            '简繁词表：文件，或就写在这里；默认取旁边的 glossary.yaml · glossary, a file or inline; glossary.yaml when left out',
        }),
      houseGlossary: texts
        .default([])
        .meta({ description: '各期通用的词表文件 · glossary files of the house, for all issues' }),
      fonts: texts.default([]).meta({ description: '补字用的 TrueType 字体文件 · extra TrueType files' }),
      articles: z
        .array(z.union([articleItem, PART_SCHEMA], { error: 'config-not-article' }), {
          error: 'config-not-list',
        })
        .min(1, { error: 'config-no-articles' })
        .meta({ description: '文章，按先后；或分辑，每辑一组 · articles in order, or parts that hold them' }),
    },
    { error: 'config-not-map' },
  )
  .readonly();

/** What bulletin.yaml says, with every default filled in. */
export type BulletinConfig = z.output<typeof BULLETIN_SCHEMA>;
