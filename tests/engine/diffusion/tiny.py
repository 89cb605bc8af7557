"""Real pipelines with tiny random weights: the classes that paint, a few thousand numbers each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
from diffusers import (
    AutoencoderKL,
    AutoencoderKLFlux2,
    AutoencoderKLQwenImage,
    EulerDiscreteScheduler,
    FlowMatchEulerDiscreteScheduler,
    Flux2KleinPipeline,
    Flux2Transformer2DModel,
    QwenImageEditPlusPipeline,
    QwenImageTransformer2DModel,
    StableDiffusionXLPipeline,
    UNet2DConditionModel,
)
from diffusers.models.embeddings import IPAdapterPlusImageProjection
from safetensors.torch import save_file
from tokenizers import pre_tokenizers
from transformers import (
    CLIPTextConfig,
    CLIPTextModel,
    CLIPTextModelWithProjection,
    CLIPTokenizer,
    CLIPVisionConfig,
    CLIPVisionModelWithProjection,
    Qwen2_5_VLConfig,
    Qwen2_5_VLForConditionalGeneration,
    Qwen2TokenizerFast,
    Qwen2VLImageProcessorPil,
    Qwen3Config,
    Qwen3ForCausalLM,
)

from engine.generators.diffusion.presets import Preset, Role
from engine.generators.diffusion.qwen import Reader

CHAT = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n"
    "{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n"
    "{% if enable_thinking is defined and not enable_thinking %}<think>\n\n</think>\n\n"
    "{% endif %}{% endif %}"
)
_LETTERS = tuple(sorted(pre_tokenizers.ByteLevel.alphabet()))
_SPECIAL = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")
_VISION = ("<|vision_start|>", "<|vision_end|>", "<|image_pad|>", "<|video_pad|>")
_IMAGE = 32  # pixels of the side that the image encoder looks at


def tokenizer(special: tuple[str, ...] = _SPECIAL, longest: int = 512) -> Any:
    """A tokenizer of bytes, which knows how a chat is written."""
    made = Qwen2TokenizerFast(
        vocab={token: number for number, token in enumerate((*_LETTERS, *special))},
        merges=[],
        model_max_length=longest,
        pad_token="<|endoftext|>",
        extra_special_tokens=[token for token in special if token != "<|endoftext|>"],
    )
    made.chat_template = CHAT
    return made


def flux2(seed: int = 0, pipeline: type[Any] = Flux2KleinPipeline) -> Any:
    """FLUX.2 klein: 28 layers of text, five of pictures."""
    torch.manual_seed(seed)
    text = Qwen3ForCausalLM(
        Qwen3Config(
            vocab_size=300,
            hidden_size=32,
            intermediate_size=64,
            num_hidden_layers=28,
            num_attention_heads=2,
            num_key_value_heads=1,
            head_dim=16,
        )
    )
    transformer = Flux2Transformer2DModel(
        in_channels=16,
        num_layers=2,
        num_single_layers=3,
        attention_head_dim=32,
        num_attention_heads=2,
        joint_attention_dim=96,
        timestep_guidance_channels=32,
        axes_dims_rope=(8, 8, 8, 8),
        guidance_embeds=False,
    )
    autoencoder = AutoencoderKLFlux2(
        block_out_channels=(8, 8, 16, 16),
        layers_per_block=1,
        latent_channels=4,
        norm_num_groups=4,
    )
    return pipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(use_dynamic_shifting=True),
        vae=autoencoder.eval(),
        text_encoder=text.eval(),
        tokenizer=tokenizer(),
        transformer=transformer.eval(),
        is_distilled=True,
    )


# ---- SDXL ----------------------------------------------------------------------------------------


def sdxl(seed: int = 0, pipeline: type[Any] = StableDiffusionXLPipeline) -> Any:
    """SDXL: two text encoders, a network of two levels; without an adapter, as it is on the hub."""
    torch.manual_seed(seed)
    network = UNet2DConditionModel(
        sample_size=8,
        block_out_channels=(8, 16),
        layers_per_block=1,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "UpBlock2D"),
        attention_head_dim=(2, 4),
        use_linear_projection=True,
        addition_embed_type="text_time",
        addition_time_embed_dim=8,
        projection_class_embeddings_input_dim=8 * 6 + 16,
        cross_attention_dim=32,
        norm_num_groups=4,
    )
    autoencoder = AutoencoderKL(
        block_out_channels=(8, 8, 8, 8),
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        layers_per_block=1,
        latent_channels=4,
        norm_num_groups=4,
    )
    return pipeline(
        vae=autoencoder.eval(),
        text_encoder=CLIPTextModel(_clip()).eval(),
        text_encoder_2=CLIPTextModelWithProjection(_clip()).eval(),
        tokenizer=_clip_tokenizer(),
        tokenizer_2=_clip_tokenizer(),
        unet=network.eval(),
        scheduler=EulerDiscreteScheduler(beta_schedule="scaled_linear"),
        add_watermarker=False,
    )


def save_sdxl(folder: Path, preset: Preset) -> dict[Role, Path]:
    """The repositories of the preset, under the paths that their files have on the hub."""
    folders: dict[Role, Path] = {each.role: folder / each.role for each in preset.weights}
    network = sdxl()
    network.save_pretrained(folders["pipeline"], variant="fp16")
    torch.manual_seed(1)
    _save_adapter(folders["ip-adapter"])
    folders["lora"].mkdir()
    place = "lora_unet_mid_block_attentions_0_transformer_blocks_0_attn1_to_q"
    save_file(
        {
            f"{place}.lora_down.weight": torch.randn(4, 16),
            f"{place}.lora_up.weight": torch.randn(16, 4),
            f"{place}.alpha": torch.tensor(4.0),
        },
        folders["lora"] / "sdxl_lightning_4step_lora.safetensors",
    )
    return folders


def _save_adapter(folder: Path) -> None:
    encoder = CLIPVisionModelWithProjection(
        CLIPVisionConfig(
            hidden_size=16,
            intermediate_size=32,
            num_hidden_layers=3,
            num_attention_heads=2,
            image_size=_IMAGE,
            patch_size=8,
            projection_dim=16,
        )
    )
    encoder.save_pretrained(folder / "models/image_encoder")
    projection = IPAdapterPlusImageProjection(
        embed_dims=16, output_dims=32, hidden_dims=64, heads=1, num_queries=4
    )
    file = folder / "sdxl_models/ip-adapter-plus-face_sdxl_vit-h.safetensors"
    file.parent.mkdir()
    attention = {
        f"ip_adapter.{2 * n + 1}.to_{part}_ip.weight": torch.randn(16, 32)
        for n in range(4)
        for part in "kv"
    }
    save_file({**_as_published(projection), **attention}, file)


def _as_published(projection: Any) -> dict[str, torch.Tensor]:
    """The projection's weights under the names that the adapter's makers gave them."""
    given, made = projection.state_dict(), {}
    for name, value in given.items():
        for ours, theirs in (
            (".ln0.", ".0.norm1."),
            (".ln1.", ".0.norm2."),
            (".attn.to_q.", ".0.to_q."),
            (".attn.to_out.0.", ".0.to_out."),
            (".ff.0.", ".1.0."),
            (".ff.1.net.0.proj.", ".1.1."),
            (".ff.1.net.2.", ".1.3."),
        ):
            name = name.replace(ours, theirs)
        if ".to_k." in name:
            both = torch.cat([value, given[name.replace(".to_k.", ".to_v.")]])
            made[name.replace(".attn.to_k.", ".0.to_kv.")] = both
        elif ".to_v." not in name:
            made[name] = value
    return {f"image_proj.{name}": value for name, value in made.items()}


def _clip() -> CLIPTextConfig:
    return CLIPTextConfig(
        vocab_size=600,
        hidden_size=16,
        intermediate_size=32,
        num_hidden_layers=3,
        num_attention_heads=2,
        projection_dim=16,
        bos_token_id=512,
        eos_token_id=513,
    )


def _clip_tokenizer() -> Any:
    tokens = (*_LETTERS, *(f"{letter}</w>" for letter in _LETTERS))
    tokens = (*tokens, "<|startoftext|>", "<|endoftext|>")
    return CLIPTokenizer(
        vocab={token: number for number, token in enumerate(tokens)},
        merges=[],
        model_max_length=77,
    )


# ---- Qwen-Image-Edit -----------------------------------------------------------------------------


def save_qwen(folder: Path) -> dict[Role, Path]:
    """The repository as it is on the hub, with the processor that can't be built everywhere."""
    made = qwen()
    made.processor = None
    made.save_pretrained(folder)
    Qwen2VLImageProcessorPil().save_pretrained(folder / "processor")
    index = folder / "model_index.json"
    named = json.loads(index.read_text()) | {"processor": ["transformers", "Qwen2VLProcessor"]}
    index.write_text(json.dumps(named))
    return {"pipeline": folder}


def qwen(seed: int = 0) -> Any:
    """Qwen-Image-Edit: an encoder that reads words and pictures, and two layers that paint."""
    torch.manual_seed(seed)
    words = tokenizer((*_SPECIAL, *_VISION), 4096)
    number = words.convert_tokens_to_ids
    text = Qwen2_5_VLForConditionalGeneration(
        Qwen2_5_VLConfig(
            text_config={
                "vocab_size": 300,
                "hidden_size": 16,
                "intermediate_size": 32,
                "num_hidden_layers": 2,
                "num_attention_heads": 2,
                "num_key_value_heads": 1,
                "rope_parameters": {
                    "rope_type": "default",
                    "rope_theta": 1e6,
                    "mrope_section": [1, 1, 2],
                },
                "bos_token_id": number("<|endoftext|>"),
                "eos_token_id": number("<|im_end|>"),
            },
            vision_config={
                "depth": 2,
                "hidden_size": 16,
                "intermediate_size": 32,
                "num_heads": 2,
                "out_hidden_size": 16,
                "fullatt_block_indexes": [1],
            },
            image_token_id=number("<|image_pad|>"),
            video_token_id=number("<|video_pad|>"),
            vision_start_token_id=number("<|vision_start|>"),
            vision_end_token_id=number("<|vision_end|>"),
        )
    )
    transformer = QwenImageTransformer2DModel(
        in_channels=16,
        out_channels=4,
        num_layers=2,
        attention_head_dim=16,
        num_attention_heads=2,
        joint_attention_dim=16,
        axes_dims_rope=(4, 6, 6),
        zero_cond_t=True,
    )
    autoencoder = AutoencoderKLQwenImage(
        base_dim=8,
        z_dim=4,
        dim_mult=[1, 1, 1, 1],
        num_res_blocks=1,
        temperal_downsample=[False, True, True],
        latents_mean=[0.0] * 4,
        latents_std=[1.0] * 4,
    )
    return QwenImageEditPlusPipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(use_dynamic_shifting=True),
        vae=autoencoder.eval(),
        text_encoder=text.eval(),
        tokenizer=words,
        processor=Reader(Qwen2VLImageProcessorPil(), words),
        transformer=transformer.eval(),
    )
