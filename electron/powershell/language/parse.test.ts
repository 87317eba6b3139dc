import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from './parse';
import { commandsOfPaste } from './pasted-transcript';
import type { Command, Expression, PipelineStage } from './syntax';

function stagesOf(text: string, statement = 0): readonly PipelineStage[] {
  const parsed = parse(text);
  if (parsed.kind === 'failed') throw new Error(parsed.error.message);
  return parsed.script.statements[statement]?.pipeline.stages ?? [];
}

function commandOf(text: string, stage = 0): Command {
  const found = stagesOf(text)[stage];
  if (found?.kind !== 'command') throw new Error('no command');
  return found;
}

function shown(expression: Expression): unknown {
  if (expression.kind === 'list') return expression.items.map(shown);
  if (expression.kind === 'number' || expression.kind === 'string' || expression.kind === 'bareword')
    return expression.value;
  if (expression.kind === 'variable') return `$${expression.name}`;
  if (expression.kind === 'member') return `${String(shown(expression.target))}.${expression.name}`;
  return expression.kind;
}

function wordsOf(text: string): readonly unknown[] {
  return commandOf(text).elements.map((element) =>
    element.kind === 'argument'
      ? shown(element.value)
      : `-${element.name}${element.value ? `:${String(shown(element.value))}` : ''}`,
  );
}

function failureOf(text: string): { readonly id: string; readonly at: string } | null {
  const parsed = parse(text);
  if (parsed.kind === 'parsed') return null;
  const { id, extent } = parsed.error;
  return { id, at: text.slice(extent.start, extent.end) };
}

describe('parse', () => {
  it('reads a command with parameters, arguments and switches', () => {
    expect(
      wordsOf('Reset-DnsServerZoneKeyMasterRole -ZoneName a.b -KeyMasterServer:dc2 -Force -WhatIf:$false'),
    ).toEqual(['-ZoneName', 'a.b', '-KeyMasterServer:dc2', '-Force', '-WhatIf:$false']);
  });

  it('joins arguments around commas', () => {
    expect(wordsOf('Get-DnsServerZone a.b, "c.d" ,e')).toEqual([['a.b', 'c.d', 'e']]);
  });

  it('reads numbers apart from names that begin with digits', () => {
    expect(wordsOf('x 5 -5 0x1F 1kb 10.0.0.1 7.00:00:00')).toEqual([
      5,
      -5,
      31,
      1024,
      '10.0.0.1',
      '7.00:00:00',
    ]);
  });

  it('undoes quotes and backticks', () => {
    expect(wordsOf(`x 'it''s' "a\`tb""c" d\`;e`)).toEqual(["it's", 'a\tb"c', 'd;e']);
  });

  it('splits statements at semicolons and line ends, but not behind a bar or a backtick', () => {
    const parsed = parse('a; b\nc |\n d\ne `\n f');
    expect(parsed.kind === 'parsed' && parsed.script.statements.length).toBe(4);
  });

  it('leaves comments out', () => {
    expect(wordsOf('x <# none #> y # -z')).toEqual(['y']);
    expect(wordsOf('x a#b')).toEqual(['a#b']);
  });

  it('reads an assignment and the variable as a value', () => {
    const parsed = parse('$x = Get-DnsServerZone; $x.ZoneName');
    expect(parsed).toMatchObject({
      kind: 'parsed',
      script: { statements: [{ assignTo: 'x' }, { assignTo: null }] },
    });
  });

  it('reads members of what stands in parentheses', () => {
    const [stage] = stagesOf('(Get-DnsServerZone -Name z).IsSigned');
    expect(stage).toMatchObject({ kind: 'expression', expression: { kind: 'member', name: 'IsSigned' } });
  });

  it('binds -and weaker than comparisons and commas strongest', () => {
    const [stage] = stagesOf("$_.A -eq 'x','y' -and -not $_.B");
    expect(stage).toMatchObject({
      expression: {
        kind: 'binary',
        operator: 'and',
        left: { kind: 'binary', operator: 'eq', right: { kind: 'list' } },
        right: { kind: 'not' },
      },
    });
  });

  it('reads a script block as an argument', () => {
    const where = commandOf("Get-DnsServerZone | where { $_.ZoneName -like '*.com' }", 1);
    expect(where.elements).toMatchObject([{ value: { kind: 'script-block' } }]);
  });

  it('takes typographic dashes and quotes for plain ones', () => {
    expect(wordsOf('x \u2013ZoneName \u201ca b\u201d')).toEqual(['-ZoneName', 'a b']);
  });

  it.each([
    ['x "abc', 'TerminatorExpectedAtEndOfString', '"abc'],
    ["x 'abc", 'TerminatorExpectedAtEndOfString', "'abc"],
    ['x |', 'EmptyPipeElement', '|'],
    ['| x', 'EmptyPipeElement', '|'],
    ['x | | y', 'EmptyPipeElement', '|'],
    ['(x', 'MissingEndParenthesisInExpression', '('],
    ['x { $_', 'MissingEndCurlyBrace', '{'],
    ['x )', 'UnexpectedToken', ')'],
    ['x a,', 'MissingArgument', ','],
    ['$x -eq', 'ExpectedValueExpression', '-eq'],
    ['x | $y', 'ExpressionsMustBeFirstInPipeline', '$y'],
    ['x && y', 'InvalidEndOfLine', '&&'],
    ['x > file', 'NotSupportedHere', '>'],
    ['x @{a=1}', 'NotSupportedHere', '@{'],
    ['$x.Trim()', 'NotSupportedHere', '.Trim'],
    ['[int]5', 'NotSupportedHere', '[int]5'],
    ['$x 5', 'UnexpectedToken', '5'],
  ])('refuses %s at the place of the mistake', (text, id, at) => {
    expect(failureOf(text)).toEqual({ id, at });
  });

  it('refuses what is nested too deeply', () => {
    expect(failureOf('('.repeat(5000))?.id).toBe('NestingTooDeep');
    expect(failureOf('x ' + '{'.repeat(5000))?.id).toBe('NestingTooDeep');
    expect(failureOf('!'.repeat(5000))?.id).toBe('NestingTooDeep');
  });

  it('never throws, whatever is entered, and places every error inside the text', () => {
    const pieces = fc.constantFrom(
      ...['Get-X', ' ', '-', '-eq ', '|', ';', '(', ')', '{', '}', '@(', '$', '$x', '$(', '${', '"', "'"],
      ...[
        '`',
        '\n',
        '\r\n',
        ',',
        '.',
        '.a',
        '[',
        ']',
        '0',
        '1kb',
        '#',
        '<#',
        '#>',
        '&',
        '>',
        '=',
        '!',
        ':',
        'é',
      ],
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parse(text);
        if (parsed.kind === 'parsed') return;
        const { start, end } = parsed.error.extent;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThanOrEqual(text.length);
        expect(end).toBeGreaterThanOrEqual(start);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('commandsOfPaste', () => {
  it('runs the commands of a pasted guide and skips its output', () => {
    const paste = [
      String.raw`PS C:\\> Get-DnsServerDnsSecZoneSetting -ZoneName secure.contoso.com | Select KeyMasterServer`,
      '',
      'KeyMasterServer',
      '---------------',
      'DC1.contoso.com',
      String.raw`PS C:\> Get-DnsServerZone |`,
      '>> Select ZoneName',
    ].join('\n');
    expect(commandsOfPaste(paste).split('\n')).toEqual([
      'Get-DnsServerDnsSecZoneSetting -ZoneName secure.contoso.com | Select KeyMasterServer',
      'Get-DnsServerZone |',
      'Select ZoneName',
    ]);
  });

  it('leaves a text without prompts alone', () => {
    expect(commandsOfPaste('a\n>> b')).toBe('a\n>> b');
  });
});
