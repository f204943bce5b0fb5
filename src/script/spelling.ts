/** Configurations of OpenCC's that lead back to Simplified, by the spelling that a text has. */
export type Spelling = 't2s' | 'tw2s' | 'hk2s';

/** Forms of Taiwan's (教育部《國字標準字體》) where Hong Kong keeps the one behind it. */
const TAIWAN = '裡群峰床麵啟污粽';
/** Forms of Hong Kong's (教育局《常用字字形表》), and those that it shares with OpenCC's own Traditional. */
const HONG_KONG = '説衞枱温户閲鋭脱悦税蔥卧';
const OLDER = '裏着羣峯牀麪啓汙糉';

/** Whose spelling a Traditional text has; Taiwan's, too, where nothing tells but 著 for 着. */
export function spellingOf(text: string): Spelling {
  const count = (characters: string) => [...text].filter((point) => characters.includes(point)).length;
  const taiwan = count(TAIWAN);
  const others = count(OLDER) + count(HONG_KONG);
  if (taiwan > others) return 'tw2s';
  if (others > 0) return count(HONG_KONG) > 0 || text.includes('着') ? 'hk2s' : 't2s';
  return text.includes('著') ? 'tw2s' : 't2s';
}
