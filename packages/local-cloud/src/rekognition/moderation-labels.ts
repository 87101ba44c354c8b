import type { Probabilities } from './classifier.ts';
import type { Mark } from './marked-pictures.ts';

/** Version of the taxonomy below. */
export const MODEL_VERSION = '7.0';

/** A label as `DetectModerationLabels` gives it. */
export interface ModerationLabel {
  /** Percent. */
  readonly Confidence: number;
  readonly Name: string;
  /** Empty at the top. */
  readonly ParentName: string;
  readonly TaxonomyLevel: number;
}

/**
 * From the top of the taxonomy down.
 *
 * Names: https://docs.aws.amazon.com/rekognition/latest/dg/moderation-api.html
 */
type LabelPath = readonly string[];

const LABELS_OF_MARKS: Readonly<Record<Mark, { readonly path: LabelPath; readonly confidence: number }>> = {
  explicit: { path: ['Explicit', 'Explicit Nudity', 'Exposed Female Genitalia'], confidence: 99.2 },
  violent: { path: ['Violence', 'Graphic Violence', 'Blood & Gore'], confidence: 98.4 },
  borderline: { path: ['Explicit', 'Explicit Nudity', 'Exposed Buttocks or Anus'], confidence: 68.1 },
  suggestive: { path: ['Swimwear or Underwear', 'Female Swimwear or Underwear'], confidence: 96.3 },
  hate: { path: ['Hate Symbols', 'Nazi Party'], confidence: 95.7 },
};

const LABELS_OF_CLASSES: Readonly<Record<string, LabelPath>> = {
  Porn: ['Explicit', 'Explicit Nudity'],
  Hentai: ['Explicit', 'Explicit Nudity'],
  Sexy: ['Swimwear or Underwear', 'Female Swimwear or Underwear'],
};

/** The fixed labels of a marked picture. */
export function labelsOfMark(mark: Mark): readonly ModerationLabel[] {
  const { path, confidence } = LABELS_OF_MARKS[mark];
  return labelsOf(path, confidence);
}

/** The labels of a classified picture: classes with the same meaning add up. */
export function labelsOfClasses(probabilities: Probabilities): readonly ModerationLabel[] {
  const paths = new Map<LabelPath, number>();
  for (const [className, path] of Object.entries(LABELS_OF_CLASSES)) {
    const same = [...paths.keys()].find((known) => known.join() === path.join()) ?? path;
    paths.set(same, (paths.get(same) ?? 0) + (probabilities[className] ?? 0));
  }
  return [...paths].flatMap(([path, probability]) => labelsOf(path, Math.min(100, probability * 100)));
}

/** Rekognition names every label together with those above it, the most specific first. */
function labelsOf(path: LabelPath, confidence: number): readonly ModerationLabel[] {
  return path
    .map((name, index) => ({
      Confidence: confidence,
      Name: name,
      ParentName: path[index - 1] ?? '',
      TaxonomyLevel: index + 1,
    }))
    .reverse();
}
