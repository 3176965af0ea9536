#!/usr/bin/env python3
"""Compares `tsheg pitch` with Praat on voices whose pitch is known, in one run on the same files.

    pip install praat-parselmouth numpy
    python3 benches/praat.py target/release/tsheg

The voices: four speakers (105 to 260 Hz) say the four tones, with the glottal pulses of Rosenberg (1971), three formants of
four vowels, silence between and, in third tones, creak; clean, and with white noise and the babble of the other three
speakers, each talking over themselves, 10 dB below the voice. Printed for each:
gross error (voiced frames more than 20 % off), voicing error (frames taken for the other kind), the median error in cents,
and how many seconds of sound a second of work follows. Praat runs with its own range (75 to 600 Hz) and with the two passes
of De Looze and Hirst (2008), as tsheg does. What tsheg needs to start and to read the file counts as its work.
"""
import subprocess
import sys
import tempfile
import time
import wave
from pathlib import Path

import numpy as np
import parselmouth

RATE = 44100
HOP = 0.01
SPEAKERS = [(105, 9), (130, 12), (205, 10), (260, 13)]
VOWELS = [(730, 1090, 2440), (270, 2290, 3010), (300, 870, 2240), (530, 1840, 2480)]
TONES = {1: [(0, 2), (1, 2)], 2: [(0, -1), (0.3, -1.2), (1, 2.2)], 3: [(0, -0.8), (0.5, -2), (1, 0.2)], 4: [(0, 2.2), (1, -1.8)]}


def pulses(hz):
    """Rosenberg's glottal flow, differentiated, for a pitch of every sample."""
    phase = np.cumsum(hz / RATE) % 1
    opening, closing = 0.4, 0.16
    flow = np.where(phase < opening, 0.5 * (1 - np.cos(np.pi * phase / opening)), 0)
    falling = (phase >= opening) & (phase < opening + closing)
    flow = np.where(falling, np.cos(np.pi / 2 * (phase - opening) / closing), flow)
    return np.diff(flow, prepend=0)


def resonate(signal, hz, width):
    radius, angle = np.exp(-np.pi * width / RATE), 2 * np.pi * hz / RATE
    b1, b2 = 2 * radius * np.cos(angle), -radius * radius
    out, y1, y2 = np.empty_like(signal), 0.0, 0.0
    gain = 1 - b1 - b2
    for i, x in enumerate(signal):
        y = gain * x + b1 * y1 + b2 * y2
        out[i], y2, y1 = y, y1, y
    return out


def speaker(middle, width, rng):
    sound, pitch = [np.zeros(RATE // 4)], [np.zeros(RATE // 4)]
    for vowel in VOWELS:
        for tone, course in TONES.items():
            n = int(RATE * (0.5 if tone == 3 else 0.36) * rng.uniform(0.9, 1.1))
            levels = np.interp(np.linspace(0, 1, n), *zip(*course))
            hz = middle * 2 ** (levels * width / 4 / 12)
            hz *= 1 + 0.005 * np.interp(np.arange(n), np.arange(0, n + 400, 400), rng.normal(size=n // 400 + 2))[:n]
            if tone == 3:
                # Creak: where it is lowest the pitch breaks to half of it.
                low = levels < -1.85
                hz = np.where(low, hz / 2, hz)
            voice = pulses(hz)
            for formant, band in zip(vowel, (80, 100, 140)):
                voice = resonate(voice, formant, band)
            fade = np.minimum(1, np.minimum(np.arange(n), np.arange(n)[::-1]) / (0.02 * RATE))
            sound += [0.3 * voice / np.abs(voice).max() * fade, np.zeros(int(RATE * rng.uniform(0.12, 0.25)))]
            pitch += [hz, np.zeros(len(sound[-1]))]
    return np.concatenate(sound), np.concatenate(pitch)


def babble(voices, i, length):
    """The other speakers at once, each three times over."""
    others = [np.resize(sound, length) for k, (sound, _) in enumerate(voices) if k != i]
    return sum(np.roll(sound, part * length // 3) for sound in others for part in range(3))


def with_noise(sound, pitch, noise):
    """The sound with noise 10 dB below its voice."""
    power = (sound[pitch > 0] ** 2).mean() / 10
    return sound + noise * (power / (noise**2).mean()) ** 0.5


def write(path, sound):
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1), file.setsampwidth(2), file.setframerate(RATE)
        file.writeframes((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())


def praat(path, two_passes):
    sound = parselmouth.Sound(str(path))
    begun = time.perf_counter()
    floor, ceiling = 75, 600
    if two_passes:
        found = sound.to_pitch_ac(time_step=HOP, pitch_floor=60, pitch_ceiling=700).selected_array["frequency"]
        low, high = np.percentile(found[found > 0], [25, 75])
        floor, ceiling = 0.75 * low, 1.9 * high
    pitch = sound.to_pitch_ac(time_step=HOP, pitch_floor=floor, pitch_ceiling=ceiling)
    spent = time.perf_counter() - begun
    return pitch.xs(), pitch.selected_array["frequency"], spent


def tsheg(program, path):
    begun = time.perf_counter()
    text = subprocess.run([program, "pitch", path], check=True, capture_output=True, text=True).stdout
    spent = time.perf_counter() - begun
    rows = np.array([[float(cell) for cell in line.split("\t")] for line in text.splitlines()])
    return rows[:, 0], rows[:, 1], spent


def compare(times, found, truth):
    known = truth[np.minimum((times * RATE).astype(int), len(truth) - 1)]
    both = (known > 0) & (found > 0)
    gross = both & (np.abs(found / np.maximum(known, 1) - 1) > 0.2)
    fine = both & ~gross
    cents = 1200 * np.abs(np.log2(found[fine] / known[fine]))
    return np.array([gross.sum(), both.sum(), ((known > 0) != (found > 0)).sum(), len(known)]), cents


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else "target/release/tsheg"
    rng = np.random.default_rng(5)
    voices = [speaker(middle, width, rng) for middle, width in SPEAKERS]
    ways = {
        "Praat, 75-600": lambda path: praat(path, False),
        "Praat, two passes": lambda path: praat(path, True),
        "tsheg": lambda path: tsheg(program, path),
    }
    print(f"{sum(len(sound) for sound, _ in voices) / RATE:.1f} s of speech")
    with tempfile.TemporaryDirectory() as folder:
        noises = {
            "clean": None,
            "white noise, 10 dB": lambda i, length: rng.normal(size=length),
            "babble, 10 dB": lambda i, length: babble(voices, i, length),
        }
        for what, noise in noises.items():
            paths = []
            for i, (sound, pitch) in enumerate(voices):
                if noise:
                    sound = with_noise(sound, pitch, noise(i, len(sound)))
                paths.append((Path(folder) / f"{i}.wav", pitch))
                write(paths[-1][0], sound)
            print(what)
            for name, way in ways.items():
                counts, cents, spent, seconds = np.zeros(4), [], 0, 0
                for path, pitch in paths:
                    times, found, taken = min((way(path) for _ in range(3)), key=lambda run: run[2])
                    more, errors = compare(times, found, pitch)
                    counts += more
                    cents.extend(errors)
                    spent, seconds = spent + taken, seconds + len(pitch) / RATE
                gross, voicing = 100 * counts[0] / counts[1], 100 * counts[2] / counts[3]
                print(
                    f"  {name:18} gross {gross:5.2f} %  voicing {voicing:5.2f} %  "
                    f"median {np.median(cents):4.1f} cents  {seconds / spent:6.0f} x real time"
                )


if __name__ == "__main__":
    main()
