#!/usr/bin/env python3
"""Makes the reference that the voice is tested against: what TensorFlow Lite computes with the same two models.

    pip install ai-edge-litert==2.3.0 flatbuffers numpy
    tests/suite/voice/reference.py assets/voice tests/suite/voice

The graphs are changed where the program leaves something out on purpose, so that what is compared is the arithmetic:
dropout in the acoustic model is removed, 8-bit weights are widened to floats (so that activations are not rounded
either), the table of positions is computed exactly, and the vocoder's bands are not rounded to 8 bits.

For each line of sequences.txt, a sequence of symbols, this writes
    mel.f16   the mel spectrogram, 80 half floats a frame
    wave.f32  every 19th sample of what the vocoder makes of that spectrogram as it was written
    frames.tsv  the frames of each symbol
"""

import sys
from pathlib import Path

import flatbuffers
import numpy as np
from ai_edge_litert import schema_py_generated as schema
from ai_edge_litert.interpreter import Interpreter

EVERY = 19
HIDDEN = 256
MARKS = ["pad", "sil", "#0", "#1", "#2", "#3"]
ONSETS = "^ b c ch d f g h j k l m n p q r s sh t x z zh".split()
FINALS = (
    "a ai an ang ao e ei en eng er i ia ian iang iao ie ii iii in ing iong iou o ong ou u ua uai uan uang uei uen "
    "ueng uo v van ve vn"
).split()
SYMBOLS = MARKS + ONSETS + [final + tone for final in FINALS for tone in "12345"] + ["eos"]


def read(path):
    return schema.ModelT.InitFromObj(schema.Model.GetRootAsModel(path.read_bytes(), 0))


def interpreter(model):
    builder = flatbuffers.Builder(1 << 20)
    builder.Finish(model.Pack(builder), b"TFL3")
    return Interpreter(model_content=bytes(builder.Output()), num_threads=1)


def code(model, operator):
    code = model.operatorCodes[operator.opcodeIndex]
    return max(code.builtinCode, code.deprecatedBuiltinCode), code.customCode


def replace(graph, old, new):
    for operator in graph.operators:
        operator.inputs = np.array([new if i == old else i for i in operator.inputs], np.int32)


def remove(model, dead):
    graph = model.subgraphs[0]
    graph.operators = [o for o in graph.operators if not any(o is d for d in dead)]
    used = sorted({o.opcodeIndex for o in graph.operators})
    model.operatorCodes = [model.operatorCodes[i] for i in used]
    for operator in graph.operators:
        operator.opcodeIndex = used.index(operator.opcodeIndex)


def without_dropout(model):
    """Takes out each random mask with what makes and applies it: shape, random, compare, cast, scale, multiply."""
    graph = model.subgraphs[0]
    maker = {int(t): o for o in graph.operators for t in o.outputs}
    user = lambda tensor: next(o for o in graph.operators if tensor in o.inputs)
    dead = []
    for operator in graph.operators:
        if code(model, operator)[1] in (b"FlexRandomUniform", "FlexRandomUniform"):
            shape = maker[int(operator.inputs[0])]
            compare = user(operator.outputs[0])
            cast = user(compare.outputs[0])
            product = user(cast.outputs[0])
            scale = maker[int(product.inputs[0])]
            dead += [shape, operator, compare, cast, product, scale]
            replace(graph, int(product.outputs[0]), int(shape.inputs[0]))
    assert len(dead) == 12
    remove(model, dead)


def in_floats(model):
    graph = model.subgraphs[0]
    for tensor in graph.tensors:
        if tensor.type == schema.TensorType.INT8:
            data = model.buffers[tensor.buffer].data
            if data is not None and len(data):
                [scale] = np.array(tensor.quantization.scale, np.float32)
                weights = np.array(data, np.uint8).view(np.int8).astype(np.float32) * scale
                model.buffers[tensor.buffer].data = np.frombuffer(weights.tobytes(), np.uint8)
            tensor.type = schema.TensorType.FLOAT32
            tensor.quantization = None
    dead = []
    for operator in graph.operators:
        if code(model, operator)[0] in (schema.BuiltinOperator.DEQUANTIZE, schema.BuiltinOperator.QUANTIZE):
            dead.append(operator)
            replace(graph, int(operator.outputs[0]), int(operator.inputs[0]))
    remove(model, dead)


def with_exact_positions(model):
    graph = model.subgraphs[0]
    tables = [t for t in graph.tensors if t.name.decode() == "embeddings/position_embeddings/Gather/resource"]
    assert len(tables) == 1
    rows = int(tables[0].shape[-2])
    place = np.arange(rows)[:, None] / 10000 ** (np.arange(HIDDEN) // 2 * 2 / HIDDEN)[None, :]
    exact = np.where(np.arange(HIDDEN) % 2 == 0, np.sin(place), np.cos(place)).astype(np.float32)
    buffer = model.buffers[tables[0].buffer]
    rounded = np.frombuffer(bytes(buffer.data), np.float32).reshape(rows, HIDDEN)
    # The first row is for padding. The rest is what the file has, but for its rounding.
    assert np.abs(rounded - exact)[1:].max() < 0.005
    exact[0] = rounded[0]
    buffer.data = np.frombuffer(exact.tobytes(), np.uint8)


def run(model, inputs):
    details = model.get_input_details()
    name = lambda detail: detail["name"].split(":")[0].removeprefix("serving_default_")
    for detail in details:
        value = inputs[name(detail)] if len(inputs) > 1 else next(iter(inputs.values()))
        model.resize_tensor_input(detail["index"], value.shape)
    model.allocate_tensors()
    for detail in details:
        value = inputs[name(detail)] if len(inputs) > 1 else next(iter(inputs.values()))
        model.set_tensor(detail["index"], value)
    model.invoke()
    return [model.get_tensor(detail["index"]) for detail in model.get_output_details()]


def main():
    models, out = Path(sys.argv[1]), Path(sys.argv[2])
    acoustic = read(models / "fastspeech2_quan.tflite")
    without_dropout(acoustic)
    in_floats(acoustic)
    with_exact_positions(acoustic)
    acoustic = interpreter(acoustic)
    vocoder = read(models / "mb_melgan.tflite")
    in_floats(vocoder)
    vocoder = interpreter(vocoder)

    mels, waves, frames = b"", b"", ""
    one = np.array([1.0], np.float32)
    for line in (out / "sequences.txt").read_text().splitlines():
        ids = [SYMBOLS.index(symbol) for symbol in line.split()] + [SYMBOLS.index("eos")]
        inputs = {"input_ids": np.array([ids], np.int32), "speaker_ids": np.array([0], np.int32)}
        inputs |= {"speed_ratios": one, "f0_ratios": one, "energy_ratios": one}
        _, mel, durations, *_ = run(acoustic, inputs)
        mel = mel.astype(np.float16)
        [wave] = run(vocoder, {"mel": mel.astype(np.float32)})
        mels += mel.tobytes()
        waves += wave[0, ::EVERY, 0].astype(np.float32).tobytes()
        frames += "\t".join(str(int(count)) for count in durations[0]) + "\n"
    (out / "mel.f16").write_bytes(mels)
    (out / "wave.f32").write_bytes(waves)
    (out / "frames.tsv").write_text(frames)


if __name__ == "__main__":
    main()
