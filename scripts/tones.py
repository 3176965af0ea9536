#!/usr/bin/env python3
"""Fits the weights by which the tones of Mandarin are heard: src/speech/tones/weights.tsv.

    python3 scripts/tones.py            needs numpy and scipy; the same weights every time, in about a minute

Nobody's recordings go into it. Courses of the voice are made up from what is published and drawn with many speakers,
paces and slips, and a logistic regression on the features of src/speech/tones/ (shape.rs, features.rs) and their products
is fitted to them:

- The tones as Chao's five levels (1930): 55, 35, 214 (21 before another syllable, and mostly at the end of a word too),
  51; neutral 2, 3, 4, 1 after the four tones, half as long.
- The voice approaches straight targets (Xu and Wang 2001) as a critically damped system of the third order (Prom-on, Xu
  and Thipakorn 2009), also while a consonant hides it. What follows a low tone is lower, what comes before a third tone
  higher (Xu 1997, 1999), and the last syllable lower again (Liberman and Pierrehumbert 1984; Shih 2000).
- Lengths of lone syllables: third longest, fourth shortest (Howie 1976); ranges of 6 to 19 semitones; consonants raise or
  lower the first 30 ms; a low voice creaks, mostly in a third tone, but also at the end of a fourth or a neutral one; echo,
  breath and trackers cut ends.
"""
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

OUT = Path(__file__).resolve().parent.parent / "src/speech/tones"
POINTS = 21
START = {1: 4.3, 2: 2.8, 3: 2.6, 4: 4.7, 5: 2.7}
NEUTRAL = {None: 2.5, 1: 2.2, 2: 2.6, 3: 3.4, 4: 1.4, 5: 2.0}


# The generator. Heights in it are levels, 1 to 5; a frame is 10 ms.


def approach(state, slope, level, rate, t):
    """The state (height, speed, acceleration) after t seconds on the way to level + slope * t."""
    height, speed, bend = state
    c1 = height - level
    c2 = speed + c1 * rate - slope
    c3 = (bend + 2 * c2 * rate - c1 * rate * rate) / 2
    fade, way, along = np.exp(-rate * t), c1 + c2 * t + c3 * t * t, c2 + 2 * c3 * t
    return (
        slope * t + level + way * fade,
        slope + (along - rate * way) * fade,
        (2 * c3 - 2 * rate * along + rate * rate * way) * fade,
    )


def targets(tone, before, is_last, alone, rng):
    """Targets as (share of the time, first level, last level, how fast), and the length of the syllable."""
    around = lambda mean, deviation: mean + deviation * rng.normal()
    if tone == 1:
        level = around(4.6, 0.4)
        return [(1, level, level + around(0.05, 0.2), 1)], 1.0
    if tone == 2:
        top, low = (around(5.0, 0.5), around(2.2, 0.5)) if alone else (around(4.4, 0.7), around(1.9, 0.5))
        turn = rng.uniform(0.1, 0.7)
        return [(turn, min(around(2.4, 0.4), low + 1), low, 1), (1 - turn, low, top, 1.2)], 1.05
    if tone == 3:
        low = around(1.0, 0.35)
        if is_last and (alone or rng.random() < 0.25):
            turn = rng.uniform(0.38, 0.65)
            top = around(3.2, 0.9) if rng.random() < 0.92 else around(1.3, 0.4)
            return [(turn, around(1.8, 0.5), low, 1), (1 - turn, low, top, 1)], 1.35
        return [(0.7, around(1.6, 0.3), low, 1), (0.3, low, low + abs(around(0, 0.4)), 1)], 0.95
    if tone == 4:
        low = around(1.7, 0.7) if alone or not is_last else around(1.3, 0.6)
        high = (around(4.9, 0.4), around(4.8, 0.4))
        if not alone and rng.random() < 0.6:
            rest = rng.uniform(0.2, 0.5)
            fall = (0.85 - rest, around(4.9, 0.4), low, 1.3)
            return [(0.15, *high, 1.8), fall, (rest, low, low + around(0.1, 0.3), 1)], 0.9
        return [(0.2, *high, 1.5 if alone else 1.8), (0.8, around(4.9, 0.4), low, 1.2)], 0.85 if is_last else 0.9
    level = around(NEUTRAL[before], 0.5)
    fall = around(0.1, 0.4) if before == 3 else max(around(0.6, 0.4) + is_last * rng.uniform(0, 0.8), -0.2)
    return [(1, level, level - fall, 0.7)], 0.5


def utterance(tones, rng):
    """A made-up utterance: semitones above 160 Hz with nan where there is no voice, and its syllables as dicts."""
    alone = len(tones) == 1
    middle = (120 if rng.random() < 0.45 else 215) * 2 ** (rng.normal(0, 2.2) / 12)
    width = np.clip(rng.normal(11.5, 2.5), 6, 19)
    pace = np.exp(rng.normal(0, 0.22)) * (0.36 if alone else 0.24)
    state = (START[tones[0]] + rng.normal() * 0.5, 0, 0)
    kinds = rng.choice(["sonorant", "short", "long"], p=[0.35, 0.3, 0.35], size=len(tones))
    step, last_step, raise_ = (max(rng.normal(mean, 0.8), 0) / width for mean in (1.2, 0.8, 0.8))
    top = 1.0
    heights, syllables = [], []
    for i, tone in enumerate(tones):
        is_last = i == len(tones) - 1
        parts, length = targets(tone, tones[i - 1] if i else None, is_last, alone, rng)
        if not alone:
            # Low tones lower what is high after them and raise what is high before them; the end is lower.
            top -= step * (i > 0 and tones[i - 1] in (3, 4)) + last_step * is_last
            high = top + raise_ * (not is_last and tones[i + 1] == 3)
            parts = [(share, *(1 + (level - 1) * high for level in levels), fast) for share, *levels, fast in parts]
        seconds = pace * length * np.exp(rng.normal(0, 0.15))
        seconds *= 1.2 if is_last and not alone and tone != 5 else 1
        rate = np.clip(rng.normal(38 if alone else 46, 8), 20, 70)
        rate *= min(1.3, 0.3 / seconds + 0.2 if seconds < 0.3 else 1)
        initial = kinds[i]
        course, consonant = [], 0
        if not alone and i:
            consonant = int(rng.integers(*{"sonorant": (0, 8), "short": (4, 9), "long": (9, 17)}[initial]))
            parts = [(consonant, parts[0][1], parts[0][1], parts[0][3])] + [
                (max(round(share * seconds * 100), 2), *rest) for share, *rest in parts
            ]
        else:
            parts = [(max(round(share * seconds * 100), 2), *rest) for share, *rest in parts]
        for frames, first, last, factor in parts:
            if frames:
                slope, times = (last - first) / (frames * 0.01), np.arange(frames + 1) * 0.01
                values = approach(state, slope, first, rate * factor, times)
                course.extend(values[0][:-1])
                state = tuple(value[-1] for value in values)
        course = np.array(course)
        n = len(course)
        is_sonorant = initial == "sonorant"
        if alone:
            hidden = 0 if is_sonorant else int(rng.integers(1, 4) if initial == "short" else rng.integers(4, 10))
        else:
            hidden = 0 if is_sonorant else consonant + int(rng.integers(0, 3))
        if i == 0:
            hidden = 0 if rng.random() < 0.7 else min(hidden, int(0.15 * n))
        hidden = min(hidden, n // 2 if alone else n - 5)
        voiced = np.ones(n, bool)
        voiced[:hidden] = False
        if not is_sonorant:
            course[hidden:] += rng.normal(0.25, 0.6) / 3 * np.exp(-np.arange(n - hidden) / 2.5)
        if is_last:
            course += rng.normal(-0.1, 0.5) * np.exp(-np.arange(n)[::-1] / 2.5)
            most = 0.12 if tone == 3 else 0.3
            cut = int(rng.integers(0, 3)) if rng.random() < 0.75 else int(rng.uniform(0.05, most) * n)
            voiced[n - cut :] = False
        elif rng.random() < 0.35:
            voiced[n - int(rng.integers(1, 3)) :] = False
        # Where it is low the voice creaks: mostly in a third tone, but also at the end of a fourth or a neutral one.
        creaks = {3: 0.35, 4: 0.3 * is_last, 5: 0.2 * is_last}.get(tone, 0)
        if rng.random() < creaks:
            voiced &= course >= course.min() + rng.uniform(0.2, 2.0 if tone == 4 else 1.1)
        lost = 0
        left = np.where(voiced)[0]
        if tone == 3 and not alone and len(left) > 8 and rng.random() < 0.55:
            at = int(rng.uniform(0.35, 0.8) * len(left))
            if rng.random() < 0.7:
                lost = int((n - left[at]) * rng.uniform(0, 1)) if is_last and rng.random() < 0.4 else 0
                voiced[left[at] :] = False
            else:
                voiced[left[at] : left[min(len(left) - 1, at + int(0.3 * len(left)))]] = False
        start = len(heights)
        heights.extend(np.where(voiced, (course - 3) * width / 4, np.nan))
        loudness = rng.normal({3: -3, 5: -5}.get(tone, 0) - 2 * (is_last and not alone), 3.5)
        syllables.append(
            dict(
                start=start,
                end=start + n,
                consonant=0 if is_sonorant else consonant,
                lost=lost,
                sonorant=float(is_sonorant),
                next=float(not is_last and kinds[i + 1] == "sonorant"),
                loudness=loudness,
            )
        )
    heights = np.array(heights)
    frames = np.arange(len(heights))
    heights += rng.normal(0, 0.35) * np.sin(2 * np.pi * (frames / rng.uniform(12, 40) + rng.random()))
    heights -= 0 if alone else rng.uniform(0, 2.5) * frames * 0.01
    heights += rng.normal(0, 0.18, len(heights))
    return heights + 12 * np.log2(middle / 160), syllables


# The features, as src/speech/tones has them.


def mended(track):
    """course.rs, for tracks that are equally loud everywhere."""
    step, long = 1.8, 7
    track = track.copy()
    pieces = []
    for i, here in enumerate(track):
        if np.isnan(here):
            continue
        if i and not np.isnan(track[i - 1]) and abs(here - track[i - 1]) <= step:
            pieces[-1][1] = i + 1
        else:
            pieces.append([i, i + 1])
    if not pieces:
        return track
    main = max(range(len(pieces)), key=lambda k: pieces[k][1] - pieces[k][0])
    kept = {main}
    for order, onwards in ((range(main + 1, len(pieces)), True), (range(main - 1, -1, -1), False)):
        inner = pieces[main]
        for k in order:
            start, end = pieces[k]
            at = inner[1] - 1 if onwards else inner[0]
            back = min(4, inner[1] - inner[0] - 1)
            trend = track[at] - track[at - back if onwards else at + back]
            near, far = (track[start], track[end - 1]) if onwards else (track[end - 1], track[start])
            gap = start - at if onwards else at - (end - 1)
            if gap > 45:
                break
            by, most, shift = near - track[at], min(1.2 * gap + 0.6, 5.5), 0
            if abs(by) > most:
                octave = -12 if by > 0 else 12
                if abs(by + octave) <= 2.5 and end - start < 2 * long:
                    shift = octave
            goes_on = trend * by > 0 and (far - near) * by > -0.8 * abs(by) and end - start >= 3
            goes_on = goes_on and gap <= 3 and abs(by) < 1.2 * gap + 5.4
            is_near = abs(by + shift) <= most and (end - start >= 2 or gap == 1)
            is_long = end - start >= long and abs(by) < 9.5
            if (is_near or is_long or goes_on) and not (gap >= 6 and end - start < 4):
                track[start:end] += shift
                inner = [start, end]
                kept.add(k)
    for k, (start, end) in enumerate(pieces):
        if k not in kept:
            track[start:end] = np.nan
    return track


def shape(track, few):
    """shape.rs."""
    at = np.where(~np.isnan(track))[0]
    if len(at) < (3 if few else 6):
        return None
    if len(at) < 6:
        n = at[-1] - at[0] + 1
        x, y = 2 * (at - at[0]) / max(n - 1, 1) - 1, track[at]
        slope = 0.6 * np.polyfit(x, y, 1)[0]
        points = np.interp(np.linspace(at[0], at[-1], POINTS), at, y)
        fall, rise = max(-2 * slope, 0), max(2 * slope, 0)
        return dict(c=[y.mean(), slope, 0, 0, 0], s=n * 0.01, low=0.5, high=0.5, fall=fall, rise=rise, drop=fall, gap=0, p=points)
    if at[-1] + 1 - at[0] >= 10:
        at = at[1:-1]
    n = at[-1] + 1 - at[0]
    x, y = 2 * (at - at[0]) / (n - 1) - 1, track[at]
    terms = np.stack([np.ones_like(x), x, (3 * x * x - 1) / 2, (5 * x**3 - 3 * x) / 2, (35 * x**4 - 30 * x * x + 3) / 8], 1)
    ridge = np.diag([1e-6, 0.01, 0.05, 0.1, 0.2]) * 0.3 * len(at)
    c = np.linalg.solve(terms.T @ terms + ridge, terms.T @ y)
    points = np.interp(np.linspace(at[0], at[-1], POINTS), at, y)
    points = np.convolve(np.pad(points, 1, "edge"), [0.25, 0.5, 0.25], "valid")
    low, high = int(np.argmin(points)), int(np.argmax(points))
    return dict(
        c=c,
        s=n * 0.01,
        low=low / (POINTS - 1),
        high=high / (POINTS - 1),
        fall=points[: low + 1].max() - points[low],
        rise=points[low:].max() - points[low],
        drop=points[high] - points[high:].min(),
        gap=1 - len(at) / n,
        p=points,
    )


def lone_features(s):
    c = s["c"]
    return [c[1], c[2], c[3], c[4], np.log(s["s"] / 0.3), s["low"], s["high"], s["fall"], s["rise"], s["drop"], s["gap"], c[0]]


def within_features(shapes, frames, syllables, heights):
    low, high = np.percentile(heights, [5, 95])
    middle = (low + high) / 2
    lengths = np.log(np.maximum(frames, 3) * 0.01)
    loudness = np.array([syllable["loudness"] for syllable in syllables])
    rows = []
    for i, s in enumerate(shapes):
        if s is None:
            rows.append(None)
            continue
        before = shapes[i - 1] if i else None
        after = shapes[i + 1] if i + 1 < len(shapes) else None
        c, start, sonorant = s["c"], s["p"][:3].mean(), syllables[i]["sonorant"]
        rows.append(
            [c[1], c[2], c[3], np.log(s["s"] / 0.25), s["low"], s["high"], s["fall"], s["rise"], s["drop"], s["gap"]]
            + [c[0] - middle]
            + [start - before["p"][-3:].mean() if before else 0]
            + [before["c"][0] - middle if before else 0, before["c"][1] if before else 0]
            + [s["p"][-4:].mean() - middle, after["c"][0] - c[0] if after else 0]
            + [float(before is not None), float(i + 1 == len(shapes))]
            + [lengths[i] - lengths.mean(), np.log(s["s"] * 100 / max(frames[i], 3)), high - low]
            + [sonorant, loudness[i] - loudness.mean(), sonorant * (start - middle)]
            + [after["p"][:3].mean() - s["p"][-3:].mean() if after else 0]
            + [start - middle, s["p"].max() - high, s["p"].min() - low, syllables[i]["next"]]
            + [before["p"].max() - s["p"].max() if before else 0, after["p"].max() - s["p"].max() if after else 0]
            + [after["c"][1] if after else 0]
        )
    return rows


# The two sets and the fit.


def lone_set(count, rng):
    features, tones = [], []
    for k in range(count):
        heights, _ = utterance([k % 4 + 1], rng)
        s = shape(mended(heights), few=False)
        if s:
            features.append(lone_features(s))
            tones.append(k % 4)
    return np.array(features), np.array(tones)


def within_set(count, rng):
    features, heard = [], []
    while len(heard) < count:
        n = int(rng.choice([2, 2, 2, 3, 4]))
        tones = [int(rng.integers(1, 5))] + [int(rng.choice(5, p=[0.22, 0.22, 0.22, 0.22, 0.12])) + 1 for _ in range(n - 1)]
        for i in range(n - 1):
            if tones[i] == tones[i + 1] == 3 and rng.random() < 0.8:
                tones[i] = 2
        heights, syllables = utterance(tones, rng)
        # Boundaries are found to within some 20 ms, but where the voice goes on through them.
        def slip(syllable):
            deviation, most = (3.5, 7) if syllable["next"] else (1.3, 3)
            return int(np.clip(round(rng.normal(0, deviation)), -most, most))

        edges = [syllables[0]["start"]] + [s["end"] + slip(s) for s in syllables[:-1]] + [syllables[-1]["end"]]
        shapes, frames, all_heights = [], [], []
        for i, syllable in enumerate(syllables):
            start = edges[i] + syllable["consonant"]
            end = max(edges[i + 1] - syllable["lost"], start + 4)
            track = mended(heights[start:end])
            shapes.append(shape(track, few=True))
            frames.append(end - start)
            if shapes[-1]:
                all_heights.extend(track[~np.isnan(track)])
        if not all_heights:
            continue
        for tone, row in zip(tones, within_features(shapes, np.array(frames), syllables, all_heights)):
            if row:
                features.append(row)
                heard.append(tone - 1)
    return np.array(features), np.array(heard)


def terms_of(features, mean, deviation):
    z = np.clip((features - mean) / deviation, -3, 3)
    n = z.shape[1]
    products = [z[:, i] * z[:, j] for i in range(n) for j in range(i, n)]
    return np.stack([np.ones(len(z)), *z.T, *products], 1)


def fit(features, tones, count, penalty=2e-3):
    mean, deviation = features.mean(0), features.std(0) + 1e-9
    terms, wanted = terms_of(features, mean, deviation), np.eye(count)[tones]

    def loss(flat):
        weights = flat.reshape(count, -1)
        sums = terms @ weights.T
        sums -= sums.max(1, keepdims=True)
        shares = np.exp(sums)
        shares /= shares.sum(1, keepdims=True)
        cost = -np.log(np.maximum(shares[np.arange(len(tones)), tones], 1e-12)).mean() + penalty * (flat**2).sum() / 2
        return cost, ((shares - wanted).T @ terms / len(tones) + penalty * weights).ravel()

    start = np.zeros(count * terms.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options=dict(maxiter=300)).x
    weights = found.reshape(count, -1)
    print(f"{(np.argmax(terms @ weights.T, 1) == tones).mean():.3f} of {len(tones)} made-up syllables")
    return mean, deviation, weights


def main():
    lines = []
    for name, made, count in (("lone", lone_set, 4), ("within", within_set, 5)):
        features, tones = made(24000 if name == "lone" else 40000, np.random.default_rng(7))
        mean, deviation, weights = fit(features, tones, count)
        rows = [("mean", mean), ("deviation", deviation)] + [(str(i + 1), row) for i, row in enumerate(weights)]
        lines += ["\t".join([name, what, *(f"{value:.5g}" for value in row)]) for what, row in rows]
    (OUT / "weights.tsv").write_text("\n".join(lines) + "\n")
    (OUT / "cases.tsv").write_text("\n".join(cases(np.random.default_rng(11))) + "\n")


def cases(rng):
    """A few courses with what this script makes of them, against which the program is tested."""
    track = lambda heights: " ".join("." if np.isnan(h) else f"{h:.3f}" for h in heights)
    numbers = lambda values: " ".join(f"{value:.4f}" for value in values)
    lines = []
    for tone in (1, 2, 3, 4, 3, 2):
        heights = np.round(utterance([tone], rng)[0], 3)
        lines.append(f"lone\t{track(heights)}\t{numbers(lone_features(shape(mended(heights), few=False)))}")
    for tones in ([1, 3], [2, 4, 5]):
        heights, syllables = utterance(tones, rng)
        heights = np.round(heights, 3)
        parts = [heights[s["start"] + s["consonant"] : s["end"]] for s in syllables]
        courses = [mended(part) for part in parts]
        for s in syllables:
            s["loudness"] = round(s["loudness"], 3)
        shapes, frames = [shape(course, few=True) for course in courses], np.array([len(part) for part in parts])
        voiced = np.concatenate(courses)
        rows = within_features(shapes, frames, syllables, voiced[~np.isnan(voiced)])
        lines.append("within")
        for part, s, row in zip(parts, syllables, rows):
            lines.append(f"{s['sonorant']:.0f} {s['loudness']:.3f}\t{track(part)}\t{numbers(row)}")
    return lines


if __name__ == "__main__":
    main()
