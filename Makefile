# make demo: a fresh machine to portraits in out/. make serve: the page where people chat and order.
# make gpu: diffusion on a graphics card, too; then likeness models pull klein.
# make test, make lint, make bench, make test-gpu: for developers.
# Everything is installed into .venv, once; it is installed again when what it needs changes.

.PHONY: demo serve test lint bench gpu test-gpu
.DELETE_ON_ERROR:

BIN := .venv/bin
READY := .venv/.ready
GPU := .venv/.gpu
SAMPLE := engine/samples/astronaut.jpg
SHOWN := headshot oil cartoon-avatar caricature sticker

demo: $(READY)
	@$(BIN)/likeness doctor --warm
	@mkdir -p out
	@echo
	@echo "Making portraits of the sample photo ..."
	@$(BIN)/likeness make $(SAMPLE) --style $(SHOWN) --out out > out/portraits.txt \
		|| { cat out/portraits.txt; exit 1; }
	@cat out/portraits.txt
	@echo
	@echo "Making the contact sheet of all styles; this takes a few minutes ..."
	@$(BIN)/likeness styles --sheet $(SAMPLE) --out out/styles.jpg
	@echo
	@echo "The portraits are in out/, and all styles side by side in out/styles.jpg:"
	@sed 's/^/  /' out/portraits.txt

serve: $(READY)
	@$(BIN)/likeness serve --open

test: $(READY)
	$(BIN)/pytest -q -n auto --maxprocesses 4 --dist loadfile

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(READY)
	$(BIN)/likeness bench

gpu: $(GPU)

test-gpu: $(GPU)
	HF_HUB_OFFLINE=1 $(BIN)/pytest -q tests/engine/diffusion tests/engine/test_device.py \
		tests/engine/test_weights.py tests/bot/test_models.py

$(GPU): $(READY)
	@echo "Installing torch and diffusers into .venv: several GB, once ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--editable '.[dev,gpu]' --constraint constraints.txt
	@touch $@

$(READY): pyproject.toml constraints.txt
	@python=; for name in python3.11 python3.12 python3; do \
		$$name -c 'import sys; sys.exit(sys.version_info[:2] not in ((3, 11), (3, 12)))' \
			2>/dev/null && python=$$name && break; \
	done; \
	if [ -z "$$python" ]; then \
		echo "Likeness needs Python 3.11 or 3.12, and this machine has" \
			"$$(python3 --version 2>/dev/null || echo none)." >&2; \
		echo "On Debian or Ubuntu: apt install python3.11 python3.11-venv" >&2; \
		exit 1; \
	fi; \
	$$python -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "This Python cannot make a virtual environment (its venv package is missing)." >&2; \
		echo "On Debian or Ubuntu: apt install python3-venv" >&2; \
		exit 1; \
	}; \
	test -x $(BIN)/python || $$python -m venv .venv
	@echo "Installing into .venv: about 1.5 GB, a few minutes, once ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--editable '.[dev]' --constraint constraints.txt
	@# The OpenCV that MediaPipe asks for can open windows, and needs libGL for that even when it
	@# opens none. Where the system lacks it, the same version without windows takes its place.
	@$(BIN)/python -c 'import cv2' 2>/dev/null || $(BIN)/python -m pip install --quiet \
		--disable-pip-version-check --force-reinstall --no-deps \
		opencv-contrib-python-headless --constraint constraints.txt
	@touch $@
