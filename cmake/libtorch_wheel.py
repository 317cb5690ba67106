"""The two steps of cmake/fetch_libtorch.sh that need to know what a wheel is.

url NAME VERSION SHA256         where pip, as this machine has it configured, would fetch that wheel from
unpack WHEEL DEST NAME cpu|gpu  the libraries, headers and licences that a C++ program needs
"""
import pathlib
import shutil
import sys
import zipfile

CPU_LIBRARIES = {"libc10.so", "libc10_cuda.so", "libgomp.so.1", "libtorch_cpu.so"}
PYTHON_LIBRARIES = {"libtorch_python.so", "libshm.so"}


def url(name, version, sha256):
    # pip has no command that names the address without fetching, so its own finder is asked; an address keeps
    # index, mirror, proxy and certificate settings of this machine in force.
    from pip._internal.commands import create_command
    from pip._internal.models.target_python import TargetPython
    from pip._internal.utils.hashes import Hashes
    from pip._vendor.packaging.specifiers import SpecifierSet

    command = create_command("download")
    options, _ = command.parse_args([name])
    platforms = [f"manylinux_2_{minor}_x86_64" for minor in range(28, 4, -1)] + ["manylinux2014_x86_64"]
    target = TargetPython(platforms=platforms, py_version_info=(3, 12), abis=["cp312", "none"], implementation="cp")
    with command.main_context():
        session = command.get_default_session(options)
        finder = command._build_package_finder(options, session, target_python=target, ignore_requires_python=True)
        hashes = Hashes({"sha256": [sha256]})
        best = finder.find_best_candidate(name, SpecifierSet("==" + version), hashes).best_candidate
    if best is None:
        return f"the package index that pip uses has no wheel of {name} {version} for Linux x86-64"
    print(best.link.url_without_fragment)
    return 0


def target_of(entry, name, kind):
    """Where an entry of the wheel goes below DEST; None: it stays out."""
    parts = pathlib.PurePosixPath(entry).parts
    if ".." in parts or entry.endswith("/"):
        return None
    if parts[0].endswith(".dist-info"):
        return f"licenses/{name}/{parts[-1]}" if "license" in entry.lower() or parts[-1] == "NOTICE" else None
    if parts[:2] == ("torch", "include"):
        return "/".join(parts[1:])
    if parts[:2] == ("torch", "lib") and len(parts) == 3 and parts[2] not in PYTHON_LIBRARIES:
        return f"lib/{parts[2]}" if kind == "gpu" or parts[2] in CPU_LIBRARIES else None
    if parts[0] == "nvidia" and parts[-2] == "lib" and ".so" in parts[-1]:
        wanted = kind == "gpu" or parts[-1].startswith(("libcudart.so", "libcupti.so"))
        return f"lib/{parts[-1]}" if wanted else None
    return None


def unpack(wheel, dest, name, kind):
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.namelist():
            target = target_of(entry, name, kind)
            if target is None:
                continue
            path = pathlib.Path(dest, target)
            path.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(entry) as source, open(path, "wb") as out:
                shutil.copyfileobj(source, out, 1 << 20)
    return 0


sys.exit({"url": url, "unpack": unpack}[sys.argv[1]](*sys.argv[2:]))
