"""What is kept between runs of the program."""
