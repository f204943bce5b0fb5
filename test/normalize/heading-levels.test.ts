import { describe, expect, it } from 'vitest';
import { headingLevels } from '../../src/normalize/reflow/heading-levels.js';

describe('headingLevels', () => {
  it.each([
    [
      ['一、总则', '（一）目的', '（二）范围', '二、附则'],
      [2, 3, 3, 2],
    ],
    [
      ['（一）目的', '（二）范围'],
      [2, 2],
    ],
    [
      ['3.2.迁移', '3.2.1.网络', '3.2.2.备份'],
      [2, 3, 3],
    ],
    [
      ['第一章 总则', '第一节 目的', '第二章 附则'],
      [2, 3, 2],
    ],
    [
      ['渡口', '一、旧事', '1.修桥', '尾声'],
      [2, 2, 3, 2],
    ],
    [
      ['2023年的事', '渡口'],
      [2, 2],
    ],
    [[], []],
  ])('gives %j the levels %j', (texts, levels) => {
    expect(headingLevels(texts)).toEqual(levels);
  });
});
