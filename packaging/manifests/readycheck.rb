# A formula for a tap: fill in the address and the sum, then run
# `brew update-python-resources readycheck`, which writes the resources.
class Readycheck < Formula
  include Language::Python::Virtualenv
  desc "Questionnaire to prepare for a visit about ketamine therapy"
  homepage "https://example.org/readycheck"
  url "https://example.org/readycheck-VERSION.tar.gz"
  sha256 "SHA256"
  license all_of: ["MIT", "OFL-1.1", :cannot_represent]
  depends_on "python@3.14"

  def install
    virtualenv_install_with_resources
    man1.install "packaging/readycheck.1"
    (man/"es/man1").install "packaging/readycheck.es.1" => "readycheck.1"
    generate_completions_from_executable(bin/"readycheck", shells: [:bash, :zsh, :fish], shell_parameter_format: :typer)
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/readycheck --version")
  end
end
