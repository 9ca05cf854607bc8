import { conceptSchema, type Concept } from '../../core/model/concept.ts';
import { packFiles } from '../../core/model/pack-files.ts';
import { checked } from '../../core/schema/check.ts';
import { list } from '../../core/schema/shape.ts';
import type { OpenPack } from './open-pack.ts';

/** The concepts of a pack; none of one that was refused. */
export async function packConcepts(pack: OpenPack): Promise<readonly Concept[]> {
  const bytes = pack.folder === null ? null : await pack.read(packFiles.concepts);
  if (bytes === null) return [];
  return checked(list(conceptSchema), JSON.parse(new TextDecoder().decode(bytes)), packFiles.concepts);
}
