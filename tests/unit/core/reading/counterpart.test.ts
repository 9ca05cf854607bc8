import { describe, expect, it } from 'vitest';
import { counterpart, segmentMeant } from '../../../../core/reading/counterpart.ts';
import { segment } from './make-segments.ts';

const german = ['s1', 's2', 's3', 's4'].map((id) => segment(id));
const english = [
  segment('s1'),
  segment('s2a', { number: 2 }),
  segment('s2b', { number: 2 }),
  segment('s3', { until: 4 }),
];

describe('the same § of the other edition', () => {
  it('is the segment of that number', () => {
    expect(counterpart(segment('s1'), english)?.id).toBe('s1');
  });

  it('is the first part where the other edition splits it', () => {
    expect(counterpart(segment('s2'), english)?.id).toBe('s2a');
  });

  it('is the block that joins it with others', () => {
    expect(counterpart(segment('s4'), english)?.id).toBe('s3');
  });

  it('is found from a part and from a joined block too', () => {
    expect(counterpart(segment('s2b', { number: 2 }), german)?.id).toBe('s2');
    expect(counterpart(segment('s3', { until: 4 }), german)?.id).toBe('s3');
  });

  it('is missing where the other edition does not go so far', () => {
    expect(counterpart(segment('s9'), german)).toBeUndefined();
  });
});

describe('the segment an id means', () => {
  it('is the one of that id before all', () => {
    expect(segmentMeant('s2b', english)?.id).toBe('s2b');
  });

  it('is the one that holds its number where the id is of another edition', () => {
    expect(segmentMeant('s2', english)?.id).toBe('s2a');
    expect(segmentMeant('s4', english)?.id).toBe('s3');
    expect(segmentMeant('s2a', german)?.id).toBe('s2');
    expect(segmentMeant('s99', german)).toBeUndefined();
  });
});
