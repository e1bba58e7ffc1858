"""Competency-based performance evaluation."""

import os

os.environ.setdefault("PICCOLO_CONF", "evaluations.piccolo_conf")
