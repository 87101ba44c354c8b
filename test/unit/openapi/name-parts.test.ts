import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../../lib/openapi/document.ts';
import { nameParts } from '../../../lib/openapi/name-parts.ts';

const text = (description: string): JsonSchema => ({ type: 'string', description });
const object = (properties: Record<string, JsonSchema>): JsonSchema => ({ type: 'object', properties });
const named = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const leaf = object({ length: { type: 'number', description: 'In centimetres.' } });

describe('a part of a component', () => {
  it('becomes a component under the name of its place', () => {
    const fig = object({
      stem: { ...object({ colour: text('Its colour.') }), description: 'What it hangs by.' },
      leaves: { type: 'array', items: leaf, description: 'Its leaves.' },
      cherries: { type: 'object', additionalProperties: leaf, description: 'Beside it.' },
    });
    const { Fig, FigStem, FigLeave, FigCherry, ...others } = nameParts({ Fig: fig }, {});
    expect(Fig?.properties).toEqual({
      stem: { ...named('FigStem'), description: 'What it hangs by.' },
      leaves: { type: 'array', items: named('FigLeave'), description: 'Its leaves.' },
      cherries: { type: 'object', additionalProperties: named('FigCherry'), description: 'Beside it.' },
    });
    expect(FigStem).toEqual({ ...fig.properties?.['stem'], description: 'What it hangs by.' });
    expect(FigLeave).toEqual({ ...leaf, description: 'An entry of `leaves` of `Fig`.' });
    expect(FigCherry).toMatchObject(leaf);
    expect(others).toEqual({});
  });

  it('keeps null beside its name', () => {
    const nullable = { anyOf: [leaf, { type: 'null' }], description: 'Its leaf, if any.' };
    const { Fig, FigLeaf } = nameParts({ Fig: object({ leaf: nullable }) }, {});
    expect(Fig?.properties?.['leaf']).toEqual({ ...nullable, anyOf: [named('FigLeaf'), { type: 'null' }] });
    expect(FigLeaf).toEqual({ ...leaf, description: 'Its leaf, if any.' });
  });

  it('is named as a topic says, and its own parts after it', () => {
    const leaves = { type: 'array', items: object({ tip: leaf }), description: 'Its leaves.' };
    const parts = { 'Fig.leaves': { name: 'Leaf', description: 'A leaf.' }, 'Oak.leaves': 'Leaf' };
    const schemas = nameParts({ Oak: object({ leaves }), Fig: object({ leaves }) }, parts);
    expect(Object.keys(schemas)).toEqual(['Oak', 'Fig', 'Leaf', 'LeafTip']);
    expect(schemas['Leaf']?.description).toBe('A leaf.');
    expect(schemas['Oak']).toEqual(schemas['Fig']);
  });

  it('is named after the component that was extended', () => {
    const schemas = { RipeFig: object({ leaf, juice: leaf }), Fig: object({ leaf }) };
    const whole = nameParts(schemas, {}, { RipeFig: 'Fig' });
    expect(Object.keys(whole)).toEqual(['RipeFig', 'Fig', 'FigLeaf', 'RipeFigJuice']);
  });

  it('is refused a name that something else has', () => {
    const one = object({ leaf });
    const other = object({ leaf: object({ width: { type: 'number' } }) });
    const parts = { 'Fig.leaf': 'Leaf', 'Oak.leaf': 'Leaf' };
    const advice = '`Oak.leaf` would be called Leaf, as something else is: name it in `parts`';
    expect(() => nameParts({ Fig: one, Oak: other }, parts)).toThrow(advice);
    expect(() => nameParts({ Oak: other, Leaf: leaf }, parts)).toThrow(advice);
  });
});
