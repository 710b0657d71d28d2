"""Faults, caused on purpose: no room, folders that take nothing, and an end at a chosen step."""

import os
import resource
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest


def _strace() -> Sequence[str]:
    """Return what runs a program under strace; nothing where that is not possible.

    Where the kernel can, it stops the program only at the calls that are asked for.
    """
    if shutil.which("strace"):
        for by in (("strace", "-f", "-qq", "--seccomp-bpf"), ("strace", "-f", "-qq")):
            tried = subprocess.run([*by, "-o", "/dev/null", "true"], capture_output=True)
            if not (tried.returncode or tried.stderr):
                return by
    return ()


STRACE = _strace()
needs_strace = pytest.mark.skipif(not STRACE, reason="strace is not there, or not allowed")
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root may do this")


def limit_files(most: int, pid: int = 0) -> None:
    """Let the process, by default this one, write no file longer than so many bytes.

    What is longer is written as far as it goes, and refused (EFBIG). Python leaves SIGXFSZ ignored.
    """
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))


def unlimit_files(pid: int) -> None:
    """Let the process write files of any length again."""
    limit_files(resource.RLIM_INFINITY, pid)


@contextmanager
def full_disk(folder: Path) -> Iterator[Callable[[], None]]:
    """Put a full disk in the folder's place; what it gives makes room on it when called."""
    folder.mkdir(exist_ok=True)
    with _mounted("-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)):
        filling = folder / "filling"
        with filling.open("wb", buffering=0) as opened:
            try:
                while opened.write(b"x" * 4096):
                    pass
            except OSError:  # as it is meant
                pass
        yield filling.unlink


@contextmanager
def no_hard_links(folder: Path) -> Iterator[None]:
    """Put a file system without hard links, modes and nameless files in the folder's place.

    It is FAT where the kernel has it, or exFAT in user space.
    """
    folder.mkdir(exist_ok=True)
    image = folder.with_suffix(".img")
    with image.open("wb") as opened:
        opened.truncate(8 << 20)
    with ExitStack() as stack:
        loop = _output("losetup", "--find", "--show", str(image))
        stack.callback(subprocess.run, ["losetup", "--detach", loop], check=True)
        if _runs("mkfs.fat", loop) and _runs("mount", "-t", "vfat", loop, str(folder)):
            pass
        elif not (_runs("mkfs.exfat", loop) and _runs("mount.exfat-fuse", loop, str(folder))):
            pytest.skip("neither FAT nor exFAT can be mounted here")
        stack.callback(subprocess.run, ["umount", str(folder)], check=True)
        yield


def _output(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"{command[0]} cannot be used here: {error}")


def _runs(*command: str) -> bool:
    return (
        shutil.which(command[0]) is not None
        and not subprocess.run(command, capture_output=True).returncode
    )


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Let nothing be written in the folder, by root neither, who heeds no modes."""
    if os.geteuid():
        folder.chmod(0o500)
        yield
        folder.chmod(0o700)
        return
    with _mounted("--bind", str(folder), str(folder)):
        subprocess.run(["mount", "-o", "remount,bind,ro", str(folder)], check=True)
        yield


@contextmanager
def _mounted(*arguments: str) -> Iterator[None]:
    done = subprocess.run(["mount", *arguments], capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"nothing can be mounted here: {done.stderr}")
    with ExitStack() as stack:
        stack.callback(subprocess.run, ["umount", "--lazy", arguments[-1]], check=True)
        yield
