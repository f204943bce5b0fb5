import Handlebars from 'handlebars';
import { Failure, type Message } from '../model/index.js';
import type { Template } from './templates.js';

/**
 * Finds what can be found without filling the template: syntax errors, helpers and partials that do not exist.
 * @throws Failure `template-broken`, with all of them
 */
export function checkTemplate(
  template: Template,
  helpers: ReadonlySet<string>,
  partials: ReadonlySet<string>,
): void {
  const problems: Message[] = [];
  const add = (loc: hbs.AST.SourceLocation, reason: string) => {
    const place = { file: template.file, line: loc.start.line, column: loc.start.column + 1 };
    problems.push({ id: 'template-broken', place, values: { reason } });
  };
  const call = (node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression) => {
    const name = (node.path as hbs.AST.PathExpression).original;
    const called = node.type !== 'MustacheStatement' || node.params.length > 0 || node.hash !== undefined;
    if (called && typeof name === 'string' && !helpers.has(name)) add(node.loc, `unknown helper “${name}”`);
  };
  class Check extends Handlebars.Visitor {
    override MustacheStatement(node: hbs.AST.MustacheStatement): void {
      call(node);
      super.MustacheStatement(node);
    }
    override BlockStatement(node: hbs.AST.BlockStatement): void {
      call(node);
      super.BlockStatement(node);
    }
    override SubExpression(node: hbs.AST.SubExpression): void {
      call(node);
      super.SubExpression(node);
    }
    override PartialStatement(node: hbs.AST.PartialStatement): void {
      const name = 'original' in node.name ? String(node.name.original) : '';
      if (name && !partials.has(name)) add(node.loc, `unknown partial “${name}”`);
      super.PartialStatement(node);
    }
  }
  new Check().accept(parse(template));
  if (problems.length > 0) throw new Failure(...problems);
}

function parse({ file, source }: Template): hbs.AST.Program {
  try {
    return Handlebars.parse(source);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const at = (error as { lineNumber?: number }).lineNumber ?? Number(/on line (\d+)/u.exec(text)?.[1] ?? 1);
    const expected = /Expecting (.*)$/mu.exec(text)?.[0];
    const reason = (expected ?? text.split('\n')[0] ?? text).replace(/ - \d+:\d+$/u, '');
    throw new Failure({ id: 'template-broken', place: { file, line: at }, values: { reason } });
  }
}
