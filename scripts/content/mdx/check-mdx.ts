import { mdxToMdast } from 'satteri';

interface MdxNode {
  type: string;
  value?: unknown;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: null | string | { type: string; value: string } }[];
  children?: MdxNode[];
}

/**
 * What generated MDX must not hold, found with the engine that the site uses: an import or export, an expression that is
 * not a string literal, a spread, a component (only HTML elements are written), or Markdown that text turned into.
 * Returns one sentence a finding; empty when the page is plain.
 */
export function checkMdx(source: string): string[] {
  const tree = mdxToMdast(source, { features: { frontmatter: true } }) as unknown as MdxNode;
  return findTrouble(tree);
}

function findTrouble(node: MdxNode): string[] {
  return [...troubleOf(node), ...(node.children ?? []).flatMap(findTrouble)];
}

function troubleOf(node: MdxNode): string[] {
  switch (node.type) {
    case 'root':
    case 'yaml':
      return [];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isStringLiteral(String(node.value)) ? [] : [`expression that is not a string: {${String(node.value)}}`];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [...troubleOfName(node), ...(node.attributes ?? []).flatMap(troubleOfAttribute)];
    case 'text':
      return String(node.value).trim() === '' ? [] : [`bare text: ${String(node.value).slice(0, 60)}`];
    default:
      return [`${node.type} is not allowed`];
  }
}

function troubleOfName({ name }: MdxNode): string[] {
  return name && /^[a-z][a-z0-9]*$/.test(name) ? [] : [`<${name ?? ''}> is not an HTML element`];
}

function troubleOfAttribute(attribute: NonNullable<MdxNode['attributes']>[number]): string[] {
  const { type, name = '', value } = attribute;
  if (type !== 'mdxJsxAttribute') return ['attributes that are spread'];
  if (!['id', 'href', 'title', 'lang'].includes(name)) return [`attribute ${name}`];
  if (value && typeof value === 'object' && isStringLiteral(value.value)) return [];
  return [`attribute ${name} that is not a string literal`];
}

function isStringLiteral(expression: string): boolean {
  try {
    return expression.trimStart().startsWith('"') && typeof JSON.parse(expression) === 'string';
  } catch {
    return false;
  }
}
