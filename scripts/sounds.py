"""Makes the feedback sounds of assets/sounds: soft mallet tones, mono, 44.1 kHz, 16 bit.

    sounds.py FOLDER

Every sound starts and ends in silence, so that none clicks, and stays far below full scale, so that a room of
learners is not startled; what is written is read back and measured.
"""

import array
import math
import sys
import wave
from pathlib import Path

RATE = 44_100
LOUDEST_DBFS = -9.0

# Equal temperament, A4 = 440 Hz.
A3, G4, A4, C5, E5, A5 = 220.00, 392.00, 440.00, 523.25, 659.26, 880.00

# Name: seconds, peak in dBFS, notes as (start in seconds, hertz, loudness, seconds to fall to 1/e, softness).
SOUNDS = {
    # A rising fourth: "yes".
    "right": (0.28, -14.0, [(0.00, E5, 0.8, 0.055, 1.0), (0.09, A5, 1.0, 0.065, 1.0)]),
    # One low tone, quieter than "right", with no fall and no rub in it: it informs, it does not scold.
    "wrong": (0.30, -17.0, [(0.00, A3, 1.0, 0.090, 2.0), (0.00, A4, 0.35, 0.060, 2.0)]),
    # A major chord opened from below, left to ring.
    "done": (0.70, -14.0, [(0.00, G4, 0.8, 0.12, 1.2), (0.13, C5, 0.9, 0.14, 1.2), (0.26, E5, 1.0, 0.15, 1.2)]),
    # A fingertip on a page.
    "turn": (0.05, -32.0, [(0.00, A5, 1.0, 0.007, 1.0)]),
}


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name, (seconds, peak_dbfs, notes) in SOUNDS.items():
        path = folder / f"{name}.wav"
        write(path, level(mix(seconds, notes), peak_dbfs))
        report(path)
    return 0


def mix(seconds, notes):
    """The notes laid over each other, faded to nothing over the last fifth."""
    count = round(seconds * RATE)
    samples = [0.0] * count
    for start, hertz, loudness, decay, softness in notes:
        first = round(start * RATE)
        for i in range(first, count):
            samples[i] += loudness * mallet((i - first) / RATE, hertz, decay, softness)
    tail = count // 5
    for i in range(tail):
        samples[count - 1 - i] *= 0.5 - 0.5 * math.cos(math.pi * i / tail)
    return samples


def mallet(t, hertz, decay, softness):
    """A struck wooden bar `t` seconds after the stroke.

    A bar's second mode is tuned two octaves above its first and dies away several times as fast; a softer mallet
    takes longer to leave the bar (6 ms here for softness 1) and wakes less of that mode.
    """
    attack = 0.006 * softness
    rise = 0.5 - 0.5 * math.cos(math.pi * min(t / attack, 1.0))
    first = math.exp(-t / decay) * math.sin(2 * math.pi * hertz * t)
    second = 0.12 / softness * math.exp(-5 * t / decay) * math.sin(2 * math.pi * 4 * hertz * t)
    return rise * (first + second)


def level(samples, peak_dbfs):
    gain = 10 ** (peak_dbfs / 20) / max(abs(sample) for sample in samples)
    return [sample * gain for sample in samples]


def write(path, samples):
    words = array.array("h", (round(sample * 32_767) for sample in samples))
    if sys.byteorder == "big":
        words.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(words.tobytes())


def report(path):
    """Measures a written sound, and stops where it is too loud or would click."""
    with wave.open(str(path), "rb") as file:
        words = array.array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        words.byteswap()
    peak = max(abs(word) for word in words)
    mean_square = sum(word * word for word in words) / len(words)
    peak_dbfs = 20 * math.log10(peak / 32_768)
    rms_dbfs = 10 * math.log10(mean_square) - 20 * math.log10(32_768)
    if peak_dbfs > LOUDEST_DBFS:
        raise SystemExit(f"{path.name}: peak {peak_dbfs:.1f} dBFS is louder than {LOUDEST_DBFS}")
    if max(abs(words[0]), abs(words[-1])) > 1:
        raise SystemExit(f"{path.name}: does not start and end in silence")
    print(f"{path.name}: {len(words) / RATE:.2f} s, peak {peak_dbfs:.1f} dBFS, RMS {rms_dbfs:.1f} dBFS")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
