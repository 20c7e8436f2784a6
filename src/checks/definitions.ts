import * as z from 'zod';
import { CheckSetting, Clause, Profile } from '../model/profile.js';
import { ConfigFile } from '../model/settings.js';
import { checks } from './index.js';
import { Common, ownParameters } from './parameters.js';

/** What a user may set for each check, by id. */
export const checkParameters: Readonly<Record<string, z.ZodObject>> = Object.fromEntries(
  checks.map(({ id }) => [id, ownParameters[id] ?? Common]),
);

// The casts: zod knows the keys of these objects only as texts, the general definitions know what stands below any of them.

/** go-conform.yml with the parameters of every check. */
export const ConfigFileDefinition: z.ZodType<ConfigFile> = ConfigFile.extend({
  parameters: z
    .strictObject(mapValues(checkParameters, (definition, id) => definition.optional().describe(titleOf(id))))
    .optional()
    .describe('parameters of single checks, by check id'),
}) as z.ZodObject as z.ZodType<ConfigFile>;

/** A profile that names only checks that there are, with their parameters, and clauses that rest on such. */
export const ProfileDefinition: z.ZodType<Profile> = Profile.extend({
  checks: z.strictObject(mapValues(checkParameters, (definition, id) => CheckSetting(definition).optional().describe(titleOf(id)))),
  clauses: z
    .array(
      Clause.extend({
        checks: z
          .array(z.enum(checks.map(({ id }) => id)))
          .min(1)
          .describe(Clause.shape.checks.description!),
      }),
    )
    .optional()
    .describe(Profile.shape.clauses.description!),
}).superRefine(({ clauses = [] }, context) => {
  clauses.forEach(({ id }, index) => {
    if (clauses.findIndex((other) => other.id === id) < index)
      context.addIssue({ code: 'custom', path: ['clauses', index, 'id'], message: `there is a clause "${id}" already` });
  });
}) as z.ZodType as z.ZodType<Profile>;

/** Name and meaning of each parameter of a check. */
export function parameterRows(id: string): { name: string; meaning: string }[] {
  return Object.entries(checkParameters[id]?.shape ?? {}).map(([name, { description = '' }]) => ({ name, meaning: description }));
}

function titleOf(id: string): string {
  return checks.find((check) => check.id === id)!.title;
}

function mapValues<A, B>(table: Readonly<Record<string, A>>, change: (value: A, name: string) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, change(value, name)]));
}
