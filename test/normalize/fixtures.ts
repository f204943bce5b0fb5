/** Texts made up for these tests. */

/** Wraps each paragraph at `measure` characters, the first line shorter by `indent`. */
export function wrapped(paragraphs: readonly string[], measure: number, indent = 2, gap = '\n\n'): string {
  const lines = paragraphs.flatMap((text) => {
    const out = [text.slice(0, measure - indent)];
    for (let at = measure - indent; at < text.length; at += measure) out.push(text.slice(at, at + measure));
    return out;
  });
  return lines.join(gap);
}

export const PARAGRAPHS = [
  '清河镇北街的老渡口重新开放以后，每天清晨都有附近的居民沿着河堤散步，孩子们在新修的台阶上看船。镇里的老人说，这里的水已经有二十多年没有这样清了，连白鹭也飞了回来。',
  '为了修复渡口，镇里用了三年时间清理河道淤泥，拆除了沿岸的旧仓库，又请来木匠按照老照片重做了栈桥的栏杆。工程一共花费四百六十万元，其中一半来自居民的捐款和义卖。',
  '负责工程的陈师傅告诉我们，最难的一段是桥墩下面的石基。石头都编了号，一块一块抬出来，洗净以后再按原来的次序放回去，前后忙了整整七个月。',
  '现在渡口旁边开了一间小小的陈列室，里面摆着船桨、渔网、账本和几十张照片。每个星期六下午，退休的老船工轮流给游客讲过去摆渡的故事，听的人常常站满了屋子。',
];

export const TITLE = '清河镇老渡口重新开放';
