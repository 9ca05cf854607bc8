import { editionSchema } from '../../core/model/edition.ts';
import { packFiles } from '../../core/model/pack-files.ts';
import { checked } from '../../core/schema/check.ts';
import { editionText } from '../../core/text/edition-text.ts';
import type { OpenPack } from '../pack/open-pack.ts';

/** The canonical text of the edition that says it has this hash; null where there is none. */
export type TextOf = (hash: string) => Promise<string | null>;

/** The texts of a pack's editions. */
export const packTexts =
  (pack: OpenPack): TextOf =>
  async (hash) => {
    if (pack.folder === null) return null;
    const head = pack.manifest.works
      .flatMap(({ editions }) => editions)
      .find((edition) => edition.hash === hash);
    if (head === undefined) return null;
    const file = packFiles.edition(head.work, head.language);
    const bytes = await pack.read(file);
    if (bytes === null) return null;
    const { segments } = checked(editionSchema, JSON.parse(new TextDecoder().decode(bytes)), file);
    return editionText(segments);
  };
