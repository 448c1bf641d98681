import type { Expression, ObjectExpression, Pattern, Program, Property } from 'estree';

/** Thrown for an expression that is more than a literal. */
export class NotLiteral extends Error {}

/**
 * The value of an expression made of literals only. It is read, never run.
 *
 * @throws NotLiteral
 */
export function literalOf(program: Program): unknown {
  const [statement] = program.body;
  if (program.body.length !== 1 || statement?.type !== 'ExpressionStatement') throw new NotLiteral();
  return valueOf(statement.expression);
}

function valueOf(node: Expression | Pattern): unknown {
  switch (node.type) {
    case 'Literal':
      return plainValue(node.value);
    case 'TemplateLiteral':
      if (node.expressions.length > 0) throw new NotLiteral();
      return node.quasis.map((part) => part.value.cooked).join('');
    case 'UnaryExpression':
      return negative(node.operator, valueOf(node.argument));
    case 'ArrayExpression':
      return node.elements.map((element) => {
        if (!element || element.type === 'SpreadElement') throw new NotLiteral();
        return valueOf(element);
      });
    case 'ObjectExpression':
      return objectOf(node);
    default:
      throw new NotLiteral();
  }
}

function plainValue(value: unknown): unknown {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
  throw new NotLiteral();
}

function negative(operator: string, value: unknown): number {
  if (operator !== '-' || typeof value !== 'number') throw new NotLiteral();
  return -value;
}

function objectOf(node: ObjectExpression): Record<string, unknown> {
  const entries = node.properties.map((property) => {
    if (property.type === 'SpreadElement') throw new NotLiteral();
    return [keyOf(property), memberOf(property)] as const;
  });
  return Object.fromEntries(entries);
}

function keyOf({ key, computed }: Property): string {
  if (!computed && key.type === 'Identifier') return key.name;
  if (!computed && key.type === 'Literal') return String(key.value);
  throw new NotLiteral();
}

function memberOf({ value, shorthand, method, kind }: Property): unknown {
  if (shorthand || method || kind !== 'init') throw new NotLiteral();
  return valueOf(value);
}

/** @example printLiteral([{ value: '5' }]) // '[{ value: "5" }]' */
export function printLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printLiteral).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${printKey(key)}: ${printLiteral(member)}`);
  return members.length > 0 ? `{ ${members.join(', ')} }` : '{}';
}

function printKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
