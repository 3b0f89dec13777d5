// The add-on in two halves. Sheets evaluates every script anew for each call of a function, and most of that is the reading of code. So the script holds
// what every cell needs, and the rest is a text beside it, which is read some twenty times faster: the first call that needs it makes code of it.
// Nothing in the sources knows of this: a function that is named in `later.ts` is replaced by one that asks the other half.

import { relative, resolve } from 'node:path';
import { parse, type ExportNamedDeclaration, type ImportDeclaration } from 'acorn';
import { build, type InputOptions, type OutputChunk, type OutputOptions, type Plugin } from 'rolldown';
import { inAscii, quoted, withoutTemplates } from './script.ts';

/** Functions that are called from the first half and stand in the other, by their module. */
export type Later = Readonly<Record<string, readonly string[]>>;

export interface Halves {
  /** A script: one global of that name. */
  readonly first: string;
  /** Another one: the text of the other half, a global as well. */
  readonly other: string;
  /** What they are made of, before they are minified. */
  readonly modules: readonly [first: OutputChunk['modules'], other: OutputChunk['modules']];
}

const [otherHalf, asked, standIn] = ['\0other-half', '\0asked', '\0stand-in:'];

const inHalves = (later: Later): Plugin => ({
  name: 'in-halves',
  async resolveId(source, importer) {
    if (source.startsWith('\0')) return source;
    const found = importer === undefined || importer.startsWith('\0') ? null : await this.resolve(source, importer, { skipSelf: true });
    const file = found && relative('.', found.id);
    return file !== null && file in later ? `${standIn}${file}` : null;
  },
  load(id) {
    if (id === otherHalf)
      return Object.entries(later)
        .map(([file, names]) => `export { ${names.join()} } from ${JSON.stringify(resolve(file))};`)
        .join('\n');
    if (id === asked) return `let made; export const asked = () => made || (made = import(${JSON.stringify(otherHalf)}));`;
    if (!id.startsWith(standIn)) return null;
    const file = id.slice(standIn.length);
    const calls = (later[file] ?? []).map((name) => `export const ${name} = (...args) => asked().${name}(...args);`);
    return [`import { asked } from ${JSON.stringify(asked)};`, `export * from ${JSON.stringify(resolve(file))};`, ...calls].join('\n');
  },
});

/** `text`: the name of the global that is the text of the other half. Letters of other languages are escapes in it, so that V8 keeps one byte a letter. */
export async function halvesOf(
  input: string,
  later: Later,
  options: InputOptions,
  output: OutputOptions,
  names: { readonly first: string; readonly text: string },
): Promise<Halves> {
  const plugins = [inHalves(later), options.plugins];
  const built = await build({
    ...options,
    plugins,
    input,
    preserveEntrySignatures: 'allow-extension',
    output: { format: 'es', minify: true, comments: false, ...output },
    write: false,
  });
  const [first, other, ...more] = built.output;
  if (other?.type !== 'chunk' || more.length > 0) throw new Error('There are not two halves.');
  const [one, two] = [parted(first.code), parted(other.code)];
  const handedOver = new Set(two.imports.map(([name]) => name));
  const objectOf = (pairs: readonly Pair[]): string => `{${pairs.map(([name, local]) => `${name}:${local}`).join()}}`;
  const text = withoutTemplates(`let ${objectOf(two.imports)}=first;${two.body};return${objectOf(two.exports)}`, ["'", '"']);
  const made = `new Function("first",${names.text})(${objectOf(one.exports.filter(([name]) => handedOver.has(name)))})`;
  const body = replaceOnce(one.body, /import\([^)]*\)/g, made);
  return {
    first: `var ${names.first}=(()=>{${inAscii(withoutTemplates(`${body};return${objectOf(one.exports.filter(([name]) => !handedOver.has(name)))}`))}})();\n`,
    other: `var ${names.text}=${quoted(inAscii(text))};\n`,
    modules: [first.modules, other.modules],
  };
}

type Pair = readonly [name: string, local: string];
interface Parted {
  readonly imports: readonly Pair[];
  readonly body: string;
  readonly exports: readonly Pair[];
}
/** A module in its parts: names as the others know them, each with that inside. */
function parted(code: string): Parted {
  const all = parse(code, { ecmaVersion: 2022, sourceType: 'module' }).body;
  const imports = all.filter((one): one is ImportDeclaration => one.type === 'ImportDeclaration');
  const exports = all.filter((one): one is ExportNamedDeclaration => one.type === 'ExportNamedDeclaration');
  const nameOf = (node: object): string => ('name' in node ? String(node.name) : '');
  return {
    imports: imports.flatMap(({ specifiers }) => specifiers.map((one): Pair => ['imported' in one ? nameOf(one.imported) : '', one.local.name])),
    body: code.slice(imports.at(-1)?.end ?? 0, exports[0]?.start).replace(/;$/, ''),
    exports: exports.flatMap(({ specifiers }) => specifiers.map((one): Pair => [nameOf(one.exported), nameOf(one.local)])),
  };
}

function replaceOnce(code: string, what: RegExp, instead: string): string {
  const found = code.match(what) ?? [];
  if (found.length !== 1) throw new Error(`${found.length} places ask for the other half, not one.`);
  return code.replace(what, () => instead);
}
