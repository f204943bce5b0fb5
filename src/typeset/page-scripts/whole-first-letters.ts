/**
 * Paged.js takes back ::first-letter styles where a block goes on from the page before. The rule alone cuts the
 * first character off: a dash —— at that place then reads as half of itself in the PDF. No theme has such styles.
 */
export function wholeFirstLetters(): void {
  class WholeFirstLetters extends Paged.Handler {
    beforeParsed(): void {
      for (const sheet of document.styleSheets) {
        for (let at = sheet.cssRules.length - 1; at >= 0; at--) {
          const rule = sheet.cssRules[at];
          const selector = rule instanceof CSSStyleRule ? rule.selectorText : '';
          if (selector.startsWith('.pagedjs_pages') && selector.includes('::first-letter'))
            sheet.deleteRule(at);
        }
      }
    }
  }
  Paged.registerHandlers(WholeFirstLetters);
}
